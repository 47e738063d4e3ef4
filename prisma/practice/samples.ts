import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Month } from '@/lib/core/month';
import {
  type PracticeFile,
  type PracticeIndex,
  practiceFolder,
  practiceIndexPath,
} from '@/lib/practice/practice-index';
import { dueDateOf } from '@/lib/rules/due-date';
import { type FileHeading, writeTextFile } from '@/lib/rules/text-file/write';
import { faultyFile } from './faulty-file';
import { linesOf } from './filing';
import { employedIn, type PracticeEmployer, type World } from './world';

interface Sample {
  readonly about: PracticeFile;
  readonly bytes: Uint8Array;
}

/**
 * Writes the sample files and the index of what was loaded. Every employer has a file for its open month and for an
 * overdue one; the one of 250 also has one with twenty mistakes.
 */
export async function writeSamples(world: World, dataDir: string): Promise<PracticeIndex> {
  const samples = world.employers.flatMap(samplesOf);
  const folder = practiceFolder(dataDir);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { about, bytes } of samples) await writeFile(path.join(folder, about.name), bytes);
  const index = indexOf(world, samples);
  // Whoever reads the index while it is being written finds the old one or the new one.
  const unfinished = `${practiceIndexPath(dataDir)}.part`;
  await writeFile(unfinished, `${JSON.stringify(index, null, 2)}\n`);
  await rename(unfinished, practiceIndexPath(dataDir));
  return index;
}

function samplesOf(employer: PracticeEmployer): Sample[] {
  const { open, overdue } = employer.months;
  const samples = [cleanSample(employer, open, '')];
  if (overdue) samples.push(cleanSample(employer, overdue, '-tertunggak'));
  if (employer.company.key === 'medium') samples.push(faultySample(employer));
  return samples;
}

function cleanSample(employer: PracticeEmployer, month: Month, ending: string): Sample {
  const lines = linesOf(employer, month).map(({ employee, contribution }) => ({
    identityNumber: employee.of.identityNumber,
    name: employee.of.name,
    contribution,
  }));
  const bytes = Buffer.from([...writeTextFile(headingOf(employer, month), lines)].join(''), 'latin1');
  return { about: aboutFile(employer, month, ending, lines.length, []), bytes };
}

function faultySample(employer: PracticeEmployer): Sample {
  const { open } = employer.months;
  const { bytes, lines, faults } = faultyFile(employer, headingOf(employer, open));
  return { about: aboutFile(employer, open, '-dua-puluh-kesilapan', lines, faults), bytes };
}

/** A household has no SSM number: its BRN is an IC number, which has no place in that field. */
function headingOf({ company, brn }: PracticeEmployer, month: Month): FileHeading {
  return { employerCode: company.code, ssmNumber: company.brn === null ? null : brn, month, schemes: 'combined' };
}

function aboutFile(
  employer: PracticeEmployer,
  month: Month,
  ending: string,
  lines: number,
  faults: readonly string[],
): PracticeFile {
  const { company, months } = employer;
  const household = company.key === 'household' ? 'rumah-' : '';
  const people = employedIn(employer, months.open).length;
  return {
    name: `${household}${people}-pekerja-${month}${ending}.txt`,
    employerCode: company.code,
    employerName: company.name,
    month,
    lines,
    faults: [...faults],
  };
}

function indexOf({ open, users, officers, employers }: World, samples: readonly Sample[]): PracticeIndex {
  return {
    openMonth: open,
    openUntil: dueDateOf(open),
    users: [
      ...users.map(({ email, name, roles }) => ({
        email,
        name,
        employers: employers.flatMap((employer) => {
          const { code, key, name } = employer.company;
          const role = roles[key];
          return role ? [{ code, name, role, employees: employedIn(employer, open).length }] : [];
        }),
      })),
      ...officers.map(({ email, name, office }) => ({ email, name, employers: [], office })),
    ],
    files: samples.map(({ about }) => about),
  };
}
