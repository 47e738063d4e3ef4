import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';

/** One figure of a benchmark beside its goal (`docs/quality.md`). */
export interface Figure {
  /** PERF-1a and so on. */
  readonly id: string;
  readonly what: string;
  readonly figure: number;
  /** After the figure: `x` for a ratio, `MB`. */
  readonly unit: string;
  /** Absent for what is only reported. */
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  /** The measurements behind it, in words. */
  readonly detail: string;
}

const RESULTS = path.join(import.meta.dirname, '..', 'results');

/** Prints the figures and keeps them as one line of JSON in `bench/results`. Missing a goal is no failure of a benchmark. */
export async function report(bench: string, figures: readonly Figure[]): Promise<void> {
  console.log('');
  for (const figure of figures) {
    console.log(`${figure.id.padEnd(8)} ${figure.what}: ${shown(figure)}${goalText(figure)}`);
    console.log(`${' '.repeat(9)}${figure.detail}`);
  }
  const machine = { node: process.versions.node, cores: cpus().length, model: cpus()[0]?.model };
  const rows = figures.map((figure) => ({ ...figure, figure: rounded(figure.figure), met: isMet(figure) }));
  await mkdir(RESULTS, { recursive: true });
  const line = JSON.stringify({ bench, at: new Date().toISOString(), machine, figures: rows });
  await writeFile(path.join(RESULTS, `${bench}.json`), `${line}\n`);
  console.log(`\n${line}`);
}

function shown({ figure, unit }: Figure): string {
  return unit === 'x' ? `${figure.toFixed(2)}x` : `${rounded(figure)} ${unit}`;
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

function goalText(figure: Figure): string {
  const { goal, unit } = figure;
  if (!goal) return '';
  const words = 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
  return `   (goal ${words}${unit === 'x' ? 'x' : ` ${unit}`}: ${isMet(figure) ? 'met' : 'MISSED'})`;
}

function isMet({ figure, goal }: Figure): boolean | null {
  if (!goal) return null;
  return 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}
