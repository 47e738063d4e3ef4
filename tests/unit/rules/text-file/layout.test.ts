import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { fieldOf, LAYOUT_FIELDS, LAYOUTS, layoutStanding } from '@/lib/rules/text-file/layout';

describe('the layouts', () => {
  it.each([
    ['combined-v2', 278],
    ['combined-v1', 278],
    ['socso-223', 223],
    ['eis-223', 223],
  ] as const)('%s fills %i positions without a gap', (layout, length) => {
    let next = 1;
    for (const field of LAYOUT_FIELDS[layout]) {
      expect(field.from).toBe(next);
      expect(field.to - field.from + 1).toBe(field.width);
      next = field.to + 1;
    }
    expect(next - 1).toBe(length);
  });

  it.each([
    ['combined-v2', 'identityNumber', 33, 44],
    ['combined-v2', 'name', 45, 194],
    ['combined-v2', 'month', 195, 200],
    ['combined-v2', 'wage', 201, 214],
    ['combined-v2', 'eisEmployee', 233, 238],
    ['combined-v2', 'skbbk', 239, 244],
    ['combined-v2', 'filler1', 245, 258],
    ['combined-v2', 'filler2', 259, 278],
    ['combined-v1', 'filler1', 239, 258],
    ['combined-v1', 'filler2', 259, 278],
    ['socso-223', 'amount', 201, 214],
    ['eis-223', 'employmentDate', 215, 222],
    ['eis-223', 'employmentStatus', 223, 223],
  ] as const)('%s has %s at %i-%i', (layout, name, from, to) => {
    expect(fieldOf(layout, name)).toMatchObject({ from, to });
  });

  it('v1.0 has no SKBBK', () => {
    expect(() => fieldOf('combined-v1', 'skbbk')).toThrow('skbbk');
  });
});

describe('when a layout is in force, by the day the file is received', () => {
  it.each([
    ['combined-v2', '2026-05-31', 'not_yet'],
    ['combined-v2', '2026-06-01', 'in_force'],
    ['combined-v2', '2040-01-01', 'in_force'],
    ['combined-v1', '2022-07-21', 'not_yet'],
    ['combined-v1', '2022-07-22', 'in_force'],
    ['combined-v1', '2026-09-30', 'in_force'],
    ['combined-v1', '2026-10-01', 'retired'],
    ['socso-223', '2026-09-30', 'in_force'],
    ['socso-223', '2026-10-01', 'retired'],
    ['eis-223', '2026-09-30', 'in_force'],
    ['eis-223', '2026-10-01', 'retired'],
  ] as const)('%s on %s is %s', (layout, on, standing) => {
    expect(layoutStanding(layout, calendarDate(on))).toBe(standing);
  });

  it('there is always a combined layout in force from 2022-07-22 on', () => {
    for (const on of ['2022-07-22', '2026-05-31', '2026-06-01', '2026-09-30', '2026-10-01', '2027-01-01']) {
      const standings = LAYOUTS.slice(0, 2).map((layout) => layoutStanding(layout, calendarDate(on)));
      expect(standings, on).toContain('in_force');
    }
  });
});
