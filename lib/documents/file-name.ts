const LONGEST_NAME = 150;
const FALLBACK = 'dokumen';

/**
 * The name of a file as data: without folders, control characters and signs that turn the direction of writing, cut to
 * 150 characters before its ending. Never a path and never a key.
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    // Control and format characters: line breaks, marks of direction, zero-width signs.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const { stem, ending } = splitEnding(plain);
  return `${[...(stem || FALLBACK)].slice(0, LONGEST_NAME - ending.length).join('')}${ending}`;
}

/** The ending of a name in small letters without its dot; '' when it has none. */
export function endingOf(fileName: string): string {
  return splitEnding(fileName).ending.slice(1).toLowerCase();
}

function splitEnding(name: string): { readonly stem: string; readonly ending: string } {
  const found = /\.[A-Za-z0-9]{1,8}$/.exec(name);
  return found ? { stem: name.slice(0, found.index), ending: found[0] } : { stem: name, ending: '' };
}

/** What a machine or a server might run, or unpack, when it believes one part of a name. */
const RUNNABLE = new Set(
  'asp aspx bat cgi cmd com cpl dll docm exe hta htm html jar js jse jsp lnk mht mhtml mjs msi php php3 php4 php5 phar phtml pif pl ps1 py rar rb scr sh shtml svg swf vbs wsf xht xhtml xlsm xml zip 7z'.split(
    ' ',
  ),
);

/** Whether a part of the name before its ending is the ending of something that runs: `invoice.php.jpg`. */
export function hidesEnding(fileName: string): boolean {
  return fileName
    .toLowerCase()
    .split('.')
    .slice(1, -1)
    .some((part) => RUNNABLE.has(part.trim()));
}
