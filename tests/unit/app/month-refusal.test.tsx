import { describe, expect, it } from 'vitest';
import { MonthRefusal } from '@/app/employer/(portal)/contributions/_components/month-refusal';
import { html } from './html';

const FILED = { by: 'Rakan Sekerja', at: '2026-11-05T02:00:00.000Z' };

describe('a month that was filed meanwhile', () => {
  it('says by whom and when', () => {
    const refusal = <MonthRefusal code="submission.already_submitted" filed={FILED} />;
    expect(html('ms', refusal)).toContain('sudah dihantar oleh Rakan Sekerja pada 5 November 2026, 10:00');
    expect(html('en', refusal)).toContain('Rakan Sekerja on 5 November 2026, 10:00');
  });

  it('says nothing when the address alone says so', () => {
    expect(html('ms', <MonthRefusal code="submission.already_submitted" filed={null} />)).toBe('');
  });

  it('says its own refusals and no other', () => {
    expect(html('en', <MonthRefusal code="month.in_future" filed={null} />)).toContain('role="alert"');
    expect(html('en', <MonthRefusal code="sign_in.wait" filed={null} />)).toBe('');
  });
});
