const IC = /^(\d{6})(\d{2})(\d{4})$/;

/** An identity number grouped for reading: an IC number as `000918-14-1709`, anything else as it is. */
export function formatIdentity(number: string): string {
  const found = IC.exec(number.replaceAll('-', ''));
  return found ? `${found[1]}-${found[2]}-${found[3]}` : number;
}

/**
 * An identity number with only its end in clear: `******-**-1709`, `*****321`. Of a short number (up to 6 characters)
 * only the last two stay.
 */
export function maskIdentity(number: string): string {
  const grouped = formatIdentity(number);
  const clear = grouped.length > 6 ? 4 : 2;
  const hidden = grouped.slice(0, -clear).replace(/[^-]/g, '*');
  return hidden + grouped.slice(-clear);
}
