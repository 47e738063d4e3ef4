import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/** How to start the browser of the tests. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Added to the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
}

const ROOT = path.join(import.meta.dirname, '..', '..');
/** A closed network answers none of these errands, and each would wait for it. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser at CHROME_PATH; else, where there is one, the one inside npm, which has no window at all and takes a quarter
 * less time than one that only hides it; else Playwright's own or one that is installed.
 *
 * @throws Error that tells what to do when there is none
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROME_PATH;
  if (given) return { executablePath: given, args: QUIET, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return browserFromNpm();
  const found = [ownOfPlaywright(), ...installed()].find((file) => file !== null && canExecute(file));
  if (found) return { executablePath: found, args: QUIET, env: {} };
  throw new Error('No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one.');
}

function ownOfPlaywright(): string | null {
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES];
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium without a window that brings its libraries and a font, unpacked once and put in place by one rename. */
async function browserFromNpm(): Promise<Browser> {
  const home = path.join(ROOT, '.test', 'chromium');
  if (!existsSync(path.join(home, 'chromium'))) {
    const half = `${home}.${process.pid}`;
    await mkdir(half, { recursive: true });
    const script = path.join(import.meta.dirname, 'unpack-chromium.mjs');
    await promisify(execFile)(process.execPath, [script], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: half, NODE_OPTIONS: '' },
    });
    await writeFile(path.join(half, 'fonts', 'fonts.conf'), fontSettings(home));
    await rename(half, home).catch(async (error: Error) => {
      await rm(half, { recursive: true, force: true });
      if (!existsSync(path.join(home, 'chromium'))) throw error;
    });
  }
  const libraries = [path.join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(home, 'chromium'),
    args: ['--no-sandbox', '--headless=shell', ...QUIET],
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(home, 'fonts') },
  };
}

/** The package's own settings name folders of a service that is not here. */
function fontSettings(home: string): string {
  const folders = [path.join(home, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const lines = folders.map((folder) => `  <dir>${folder}</dir>`).join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${lines}
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
