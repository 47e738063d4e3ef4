import localFont from 'next/font/local';

/** Text. One variable file holds every weight. */
export const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-inter',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Headings and the wordmark. */
export const poppins = localFont({
  src: '../node_modules/@fontsource/poppins/files/poppins-latin-600-normal.woff2',
  weight: '600',
  variable: '--font-poppins',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
