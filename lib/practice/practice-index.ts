import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const fileSchema = z.object({
  /** The file's name in the folder `practice` of the data folder. */
  name: z.string().regex(/^[a-z0-9-]+\.txt$/),
  employerCode: z.string(),
  employerName: z.string(),
  /** `YYYY-MM` */
  month: z.string(),
  lines: z.number().int(),
  /** The codes of the faults put into it on purpose, in the order of its lines; empty for a file without any. */
  faults: z.array(z.string()),
});

const indexSchema = z.object({
  /** `YYYY-MM`: the month that the sample files are for. */
  openMonth: z.string(),
  /** `YYYY-MM-DD`: the last day on which that is the month to be filed. */
  openUntil: z.string(),
  users: z.array(
    z.object({
      email: z.string(),
      name: z.string(),
      /** The part in the office; absent for everybody else. */
      office: z.string().exactOptional(),
      employers: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          role: z.string(),
          /** In the open month. */
          employees: z.number().int(),
        }),
      ),
    }),
  ),
  files: z.array(fileSchema),
});

/** Who can sign in, to which practice employers, and the sample files to try. */
export type PracticeIndex = z.infer<typeof indexSchema>;
export type PracticeFile = z.infer<typeof fileSchema>;

/** The folder of the sample files. */
export function practiceFolder(dataDir: string): string {
  return path.join(dataDir, 'practice');
}

/** Where `practiceIndex` is kept. */
export function practiceIndexPath(dataDir: string): string {
  return path.join(dataDir, 'practice.json');
}

/** What was loaded for practice, or null when nothing was or the index cannot be read. */
export async function practiceIndex(dataDir: string): Promise<PracticeIndex | null> {
  try {
    return indexSchema.parse(JSON.parse(await readFile(practiceIndexPath(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** The path of a sample file, or null when the index has no file of that name. */
export async function practiceFilePath(dataDir: string, name: string): Promise<string | null> {
  const index = await practiceIndex(dataDir);
  return index?.files.some((file) => file.name === name) ? path.join(practiceFolder(dataDir), name) : null;
}
