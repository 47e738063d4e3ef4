import { type Brand, brand } from '@/lib/config/brand';

/** The name of the portal, for the few places that have no translator. */
export const brandName = brand.name;

/** A deployer's colours as the custom properties that `app/tokens.css` reads; empty for the portal's own. */
export const brandColours: Readonly<Record<string, string>> = {
  ...properties(brand.colours.light, ''),
  ...properties(brand.colours.dark, '-dark'),
};

function properties(colours: Brand['colours']['light'], suffix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(colours ?? {}).map(([name, value]) => [`--brand-${name}${suffix}`, value]));
}
