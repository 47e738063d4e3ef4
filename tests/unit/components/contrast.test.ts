import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, '../../../app/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The colours of one scheme; a colour that a deployer may replace counts with its own value. */
function coloursOf(text: string): Map<string, string> {
  const found = text.matchAll(/--color-([a-z-]+):\s*(?:var\(--brand-[a-z-]+,\s*)?(#[0-9a-f]{6})/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

const SCHEMES = { light: coloursOf(light), dark: new Map([...coloursOf(light), ...coloursOf(dark)]) };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = ['paper', 'ground', 'wash'];
const TEXT_PAIRS = [
  ...['ink', 'ink-soft', 'ink-faint', 'primary', 'strong', 'bad'].flatMap((text) => SURFACES.map((on) => [text, on])),
  ...['good', 'warn', 'bad', 'info'].flatMap((tone) => [
    [tone, `${tone}-wash`],
    ['ink', `${tone}-wash`],
  ]),
  ['ink', 'line'],
  ['on-primary', 'primary'],
  ['on-primary', 'strong'],
  ['on-masthead', 'masthead'],
] as [string, string][];

/** What is not text but has to be seen: the edge of a control, the two parts of the focus ring together. */
const SHAPE_PAIRS = [
  ['edge', 'paper'],
  ['edge', 'ground'],
  ['ink', 'gold'],
] as [string, string][];

describe.each(Object.entries(SCHEMES))('colours in the %s scheme', (scheme, colours) => {
  const colour = (name: string) => colours.get(name) ?? expect.fail(`there is no colour ${name}`);

  it.each(TEXT_PAIRS)('%s can be read on %s', (text, on) => {
    expect(contrast(colour(text), colour(on))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS.filter(([a]) => scheme === 'light' || a !== 'ink'))('%s stands out from %s', (shape, on) => {
    expect(contrast(colour(shape), colour(on))).toBeGreaterThanOrEqual(3);
  });

  it('shows the focus ring on every surface by one of its two lines', () => {
    for (const surface of SURFACES) {
      const best = Math.max(contrast(colour('ink'), colour(surface)), contrast(colour('gold'), colour(surface)));
      expect(best).toBeGreaterThanOrEqual(3);
    }
  });
});

it('gives the dark scheme every colour that changes', () => {
  expect([...coloursOf(dark).keys()].sort()).toEqual([...coloursOf(light).keys()].sort());
});
