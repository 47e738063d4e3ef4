import type { Shape } from '../../shape';
import type { session as ms } from '../ms/session';

export const session = {
  label: 'Time left of the session',
  endsSoon: 'Your session ends in {time}',
  minutes: '{count, plural, one {# minute} other {# minutes}}',
  seconds: '{count, plural, one {# second} other {# seconds}}',
  kept: 'Saved drafts stay. What you typed and have not saved will be lost.',
  extend: 'Stay signed in',
  extended: 'Your session goes on',
  lastChance: 'This session has reached its limit of {hours} hours. Save your work, then sign in again.',
  ended: 'Your session has ended',
  endedText: 'Sign in again to go on with this page. Saved drafts are still there.',
  signIn: 'Sign in',
} as const satisfies Shape<typeof ms>;
