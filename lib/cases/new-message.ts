import type { CaseSide } from '@/lib/rules/lifecycle/case';

interface Said {
  readonly seq: number;
  readonly kind: 'move' | 'message' | 'document';
  readonly side: CaseSide;
}

/**
 * Whether an employer wrote a message that nobody of the office has dealt with: no message, move or refusal of theirs comes
 * after it. The queue asks its database the same (`lib/staff/queue-queries.ts`).
 */
export function hasNewMessage(events: readonly Said[]): boolean {
  const last = (is: (event: Said) => boolean) => Math.max(0, ...events.filter(is).map(({ seq }) => seq));
  return last(({ kind, side }) => kind === 'message' && side === 'employer') > last(({ side }) => side === 'staff');
}
