const LONGEST_TYPED = 320;
const LONGEST = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The one recipient that a typed e-mail address means, as it is stored: NFKC, without blanks around it, lower case.
 *
 * @returns null for anything that is not one plain address: a list, a comment, a quoted local part, an address in angle
 * brackets, a letter outside ASCII, another character that only looks like `@`
 */
export function normaliseEmail(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const address = typed.normalize('NFKC').trim().toLowerCase();
  // A character that becomes `@` only by normalising was meant to deceive somebody who read the address before.
  const parts = address.split('@');
  if (parts.length !== 2 || typed.split('@').length !== 2) return null;
  const [local = '', domain = ''] = parts;
  if (address.length > LONGEST || local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) return null;
  return isDomain(domain) ? address : null;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return labels.length >= 2 && TOP_LABEL.test(top) && labels.every((label) => DOMAIN_LABEL.test(label));
}
