import { describe, expect, it } from 'vitest';
import { hasNewMessage } from '@/lib/cases/new-message';

const sent = { seq: 1, kind: 'move', side: 'employer' } as const;
const wrote = (seq: number) => ({ seq, kind: 'message', side: 'employer' }) as const;
const replied = (seq: number) => ({ seq, kind: 'message', side: 'staff' }) as const;
const taken = (seq: number) => ({ seq, kind: 'move', side: 'staff' }) as const;
const uploaded = (seq: number) => ({ seq, kind: 'document', side: 'employer' }) as const;

describe('a new message', () => {
  it.each([
    { events: [], expected: false, why: 'nothing happened' },
    { events: [sent], expected: false, why: 'the case was only sent' },
    { events: [sent, wrote(2)], expected: true, why: 'the employer wrote' },
    { events: [sent, wrote(2), uploaded(3)], expected: true, why: 'a document after it is no answer' },
    { events: [sent, wrote(2), replied(3)], expected: false, why: 'the office replied' },
    { events: [sent, wrote(2), taken(3)], expected: false, why: 'an officer took the case' },
    { events: [sent, replied(2), wrote(3)], expected: true, why: 'the employer wrote after the reply' },
  ])('$why: $expected', ({ events, expected }) => {
    expect(hasNewMessage(events)).toBe(expected);
  });
});
