import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import type { InsuredPerson } from '@/lib/rules/insured-person';

/** A citizen of 36 in 2026 who has paid both schemes since 2018; tests change what they are about. */
export function insuredPerson(changes: Partial<InsuredPerson> = {}): InsuredPerson {
  return {
    birthDate: calendarDate('1990-01-15'),
    residency: 'citizen',
    domestic: false,
    firstSocsoMonth: month('2018-01'),
    firstEisMonth: month('2018-01'),
    eisFrom: null,
    invalidityPension: null,
    skbbkChoices: [],
    ...changes,
  };
}

/** The same person born on another day. */
export function bornOn(birthDate: string, changes: Partial<InsuredPerson> = {}): InsuredPerson {
  return insuredPerson({ birthDate: calendarDate(birthDate), ...changes });
}
