import type { Shape } from '../../shape';
import type { checkFile as ms } from '../ms/check-file';

export const checkFile = {
  title: 'Check a text file',
  lead: 'See whether your contribution file can be read before you sign in.',
  label: 'Contribution text file',
  hint: 'One month, up to 100,000 lines and 32 MB.',
  action: 'Check the file',
  working: 'Reading the file',
  private: {
    title: 'The file is not sent anywhere',
    text: 'The check runs in your own browser. You may cut the internet connection now and it still works.',
  },
  what: {
    title: 'What is checked',
    layout: 'The format, the length of each line and the place of each field',
    fields: 'Employer code, identity numbers, month, wages and amounts',
    file: 'Employees who appear twice, and blank lines',
  },
  notWhat: {
    title: 'What is not checked here',
    text: 'Whether the employees are registered, and whether each share agrees with the tables. That is checked after you sign in.',
  },
  example: {
    title: 'An example file',
    text: 'Three made-up employees for October 2026, in the layout that is taken. Try the check with it, or compare it with your file.',
    download: 'Download the example file',
  },
  noScript:
    'This check needs JavaScript, because it runs in your browser. Once signed in, a file can be checked without JavaScript.',
  verdict: {
    good: 'The layout of this file is right',
    goodText: '{lines, plural, =1 {One line} other {# lines}} read. There is nothing to correct.',
    bad: '{lines, plural, =1 {One line must be corrected} other {# lines must be corrected}}',
    badText: '{good} of {total} lines are fine.',
    refused: 'This file cannot be used',
    refusedText: 'The reason is below, with its cure.',
  },
  summary: {
    file: 'File',
    layout: 'Format',
    unknown: 'not recognised',
    lines: 'Lines',
    wages: 'Total wages (RM)',
    month: 'Month in the file',
    employer: 'Employer code in the file',
    mixed: 'more than one',
  },
  faults: {
    title: 'What was found',
    line: 'Line',
    what: 'What',
    level: 'Level',
    wholeFile: 'Whole file',
    more: 'Only {shown} of {total} are shown. Once signed in, all of them can be downloaded.',
  },
  again: 'Check another file',
  unreadable: 'The browser could not read this file. Make sure that it is still in its place, then choose it again.',
} as const satisfies Shape<typeof ms>;
