import { describe, expect, it } from 'vitest';
import { formTask, otherTasks } from '@/app/employer/registration/[caseId]/_components/task-groups';
import type { CaseGaps } from '@/lib/cases/case-gaps';
import type { RegistrationView } from '@/lib/employers/queries';

const EMPTY = {
  entity: null,
  subEntity: null,
  entityItem: null,
  brn: null,
  brnOld: null,
  mailSame: true,
  inductionPlace: null,
} as RegistrationView;
const HOUSEHOLD = { ...EMPTY, entity: 'individual', subEntity: 'domestic_employer', entityItem: 'own_household' };
const NOTHING: CaseGaps = { form: [], employees: [], documents: [] };

describe('a page of the form in the task list', () => {
  it.each([
    { form: EMPTY, state: 'todo', missing: 4, why: 'nothing answered' },
    { form: { ...EMPTY, brnOld: 'X1' }, state: 'started', missing: 4, why: 'only what may be left out' },
    { form: { ...EMPTY, entity: 'company' }, state: 'started', missing: 3, why: 'one of four' },
    { form: HOUSEHOLD, state: 'todo', missing: 1, why: 'a household that has typed nothing itself' },
    { form: { ...HOUSEHOLD, brn: '850412105678' }, state: 'done', missing: 0, why: 'a household with its number' },
  ])('$why: $state', ({ form, state, missing }) => {
    expect(formTask(form, 'business')).toEqual({ state, missing });
  });

  it('of the induction is a choice for a household and a duty for a business', () => {
    expect(formTask(HOUSEHOLD, 'induction').state).toBe('optional');
    expect(formTask({ ...HOUSEHOLD, inductionPlace: 'online' }, 'induction').state).toBe('done');
    expect(formTask({ ...EMPTY, entity: 'company' }, 'induction').state).toBe('todo');
  });
});

describe('the rest of the task list', () => {
  it('waits for the entity before it can say which documents', () => {
    expect(otherTasks(EMPTY, { ...NOTHING, form: ['entity'] })).toMatchObject({
      documents: 'blocked',
      review: 'blocked',
    });
    expect(otherTasks(HOUSEHOLD, { ...NOTHING, documents: ['owner_identity'] })).toMatchObject({ documents: 'todo' });
  });

  it('tells nobody at all from somebody who is not complete', () => {
    expect(otherTasks(EMPTY, { ...NOTHING, employees: ['employees.none'] })).toMatchObject({
      employees: 'todo',
      noEmployee: true,
    });
    expect(otherTasks(EMPTY, { ...NOTHING, employees: ['employees.kin_form'] })).toMatchObject({
      employees: 'started',
      noEmployee: false,
    });
  });

  it.each([
    { gaps: NOTHING, review: 'todo' },
    { gaps: { ...NOTHING, form: ['brn'] as const }, review: 'blocked' },
    { gaps: { ...NOTHING, employees: ['employees.papers_ended'] as const }, review: 'blocked' },
    { gaps: { ...NOTHING, documents: ['passport_copy'] as const }, review: 'blocked' },
  ])('can be sent when nothing is missing: $review', ({ gaps, review }) => {
    expect(otherTasks(HOUSEHOLD, { ...NOTHING, ...gaps } as CaseGaps).review).toBe(review);
  });
});
