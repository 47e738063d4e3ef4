const KILOBYTE = 1_024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** How large a file is, as people read it: `340 KB`, `2.4 MB`. At least 1 KB. */
export function sizeText(bytes: number): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
