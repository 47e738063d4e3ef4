/**
 * An identity number as a screen shows it by default: only its end in clear, the rest as asterisks. A MyKad number shows
 * four digits and keeps its hyphens, `******-**-1709`; a number of up to six characters shows two.
 */
export function maskIdentity(identity: string): string {
  if (/^\d{12}$/.test(identity)) return `******-**-${identity.slice(8)}`;
  const clear = identity.length > 6 ? 4 : 2;
  return identity.slice(0, -clear).replace(/[^-]/g, '*') + identity.slice(-clear);
}
