/**
 * What a deployer changes to run the portal under another name: the name, the line under it, the notice at the top
 * of every page, and the colours. Nothing else in the project names the portal.
 */
export interface Brand {
  /** Shown as the wordmark and in the title of every page. */
  readonly name: string;
  readonly tagline: { readonly ms: string; readonly en: string };
  /** The strip at the very top: who runs this site, and what it is not. */
  readonly notice: { readonly ms: string; readonly en: string };
  /**
   * CSS colours that replace the theme's own; an empty object keeps them. Text in `primary` and on `primary` has to
   * reach a contrast of 4.5 in both schemes.
   */
  readonly colours: {
    readonly light?: BrandColours;
    readonly dark?: BrandColours;
  };
}

interface BrandColours {
  /** Actions and links. */
  readonly primary: string;
  /** Pressed actions. */
  readonly strong: string;
  /** Selected rows. */
  readonly wash: string;
  /** The strip at the top. */
  readonly masthead: string;
}

export const brand: Brand = {
  name: 'majikan',
  tagline: { ms: 'Portal caruman majikan', en: 'The employer’s contribution portal' },
  notice: {
    ms: 'Perisian bebas yang mengikut panduan terbitan PERKESO. Ini bukan laman web PERKESO.',
    en: 'Independent free software that follows PERKESO’s published guides. Not a PERKESO website.',
  },
  colours: {},
};
