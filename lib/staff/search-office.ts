import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/core/actor';
import { maskIdentity } from '@/lib/core/identity-text';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';
import { readSearchTerm, type SearchTerm } from './search-term';

/** Hits of one kind that are shown. */
export const HITS_PER_KIND = 20;

/** One thing that was found. */
export interface SearchHit {
  readonly kind: 'employer' | 'case' | 'employee' | 'applicant' | 'record';
  readonly href: string;
  /** Its number or name. */
  readonly title: string;
  /** The end of an identity number, a Kod Majikan; empty when there is none. */
  readonly detail: string;
  /** The employer it belongs to; empty for the employer itself. */
  readonly employer: string;
}

/** What a search found. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** More than are shown match. */
  readonly more: boolean;
}

/**
 * Looks for an employer, a person, a case or a record: numbers exactly, names from their beginning. What kind of thing was
 * looked for is written into the searcher's audit chain, with a keyed hash of the term and never the term.
 *
 * @param hashOf the keyed hash, as hexadecimal digits
 */
export async function searchOffice(
  actor: StaffActor,
  typed: string,
  now: Date,
  hashOf: (text: string) => string,
): Promise<SearchResult> {
  const term = readSearchTerm(typed);
  return forStaff(actor, async (tx) => {
    const found = await find(tx, term);
    const hits = found.flatMap((list) => list.slice(0, HITS_PER_KIND));
    await recordAudit(tx, {
      at: now,
      chain: actor.userId,
      actorId: actor.userId,
      action: 'staff.searched',
      details: { kind: term.kind, term: hashOf(term.text), found: hits.length },
    });
    return { hits, more: found.some((list) => list.length > HITS_PER_KIND) };
  });
}

async function find(tx: Tx, { kind, text }: SearchTerm): Promise<SearchHit[][]> {
  switch (kind) {
    case 'employer_code':
      return [await employers(tx, Prisma.sql`e.code = ${text}`)];
    case 'case_number':
      return [await cases(tx, Prisma.sql`c.number = ${text}`)];
    case 'record_number':
      return [await records(tx, text)];
    case 'foreign_number':
      return [
        await employees(tx, Prisma.sql`e.identity_number = ${text}`),
        await applicants(tx, Prisma.sql`d.foreign_number = ${text}`),
      ];
    case 'number':
      return [
        await employers(tx, ofBrn(text)),
        await cases(tx, Prisma.sql`r.brn_key = ${text}`),
        await employees(tx, ofPerson(text)),
        await applicants(tx, Prisma.sql`(d.ic_number = ${text} OR d.passport = ${text})`),
      ];
    case 'name': {
      const beginning = `${text.replace(/[\\%_]/g, '\\$&')}%`;
      return [
        await employers(tx, Prisma.sql`lower(e.name) LIKE ${beginning}`),
        await cases(tx, Prisma.sql`lower(r.name) LIKE ${beginning} AND c.state <> 'approved'`),
        await employees(tx, Prisma.sql`lower(e.name) LIKE ${beginning}`),
        await applicants(tx, Prisma.sql`lower(d.name) LIKE ${beginning}`),
      ];
    }
  }
}

/** Written as the indexes are. */
function ofBrn(key: string): Prisma.Sql {
  return Prisma.sql`(upper(regexp_replace(e.brn, '[^A-Za-z0-9]', '', 'g')) = ${key}
    OR upper(regexp_replace(e.brn_old, '[^A-Za-z0-9]', '', 'g')) = ${key})`;
}

function ofPerson(number: string): Prisma.Sql {
  return Prisma.sql`(e.identity_number = ${number}
    OR e.person_id IN (SELECT p.id FROM person p WHERE p.passport = ${number}))`;
}

const LIMIT = HITS_PER_KIND + 1;

async function employers(tx: Tx, where: Prisma.Sql): Promise<SearchHit[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; code: string }[]>`
    SELECT e.id::text, e.name, e.code FROM employer e WHERE ${where} ORDER BY lower(e.name), e.id LIMIT ${LIMIT}`;
  return rows.map(({ id, name, code }) => ({
    kind: 'employer',
    href: `/staff/employers/${id}`,
    title: name,
    detail: code,
    employer: '',
  }));
}

async function cases(tx: Tx, where: Prisma.Sql): Promise<SearchHit[]> {
  const rows = await tx.$queryRaw<{ id: string; number: string; employer: string | null }[]>`
    SELECT c.id::text, c.number, coalesce(e.name, r.name) AS employer FROM employer_case c
    LEFT JOIN registration r ON r.employer_id = c.employer_id AND r.case_id = c.id LEFT JOIN employer e ON e.id = c.employer_id
    WHERE ${where} AND ${SENT} ORDER BY c.target_date DESC, c.id LIMIT ${LIMIT}`;
  return rows.map(({ id, number, employer }) => ({
    kind: 'case',
    href: `/staff/cases/${id}`,
    title: number,
    detail: '',
    employer: employer ?? '',
  }));
}

const SENT = Prisma.sql`c.state NOT IN ('draft', 'discarded')`;

async function employees(tx: Tx, where: Prisma.Sql): Promise<SearchHit[]> {
  const rows = await tx.$queryRaw<
    { id: string; employer_id: string; name: string; identity_number: string; employer: string }[]
  >`
    SELECT e.id::text, e.employer_id::text, e.name, e.identity_number, o.name AS employer FROM employee e JOIN employer o ON o.id = e.employer_id
    WHERE ${where} ORDER BY lower(e.name), e.employer_id LIMIT ${LIMIT}`;
  return rows.map(({ id, employer_id, name, identity_number, employer }) => ({
    kind: 'employee',
    href: `/staff/employers/${employer_id}/people/${id}`,
    title: name,
    detail: maskIdentity(identity_number),
    employer,
  }));
}

async function applicants(tx: Tx, where: Prisma.Sql): Promise<SearchHit[]> {
  const rows = await tx.$queryRaw<{ case_id: string; name: string; identity: string | null; number: string }[]>`
    SELECT d.case_id::text, d.name, coalesce(d.ic_number, d.foreign_number, d.passport) AS identity, c.number
    FROM case_employee d JOIN employer_case c ON c.employer_id = d.employer_id AND c.id = d.case_id
    WHERE ${where} AND c.state NOT IN ('draft', 'discarded', 'approved') ORDER BY lower(d.name), d.id LIMIT ${LIMIT}`;
  return rows.map(({ case_id, name, identity, number }) => ({
    kind: 'applicant',
    href: `/staff/cases/${case_id}`,
    title: name,
    detail: maskIdentity(identity ?? ''),
    employer: number,
  }));
}

async function records(tx: Tx, number: string): Promise<SearchHit[]> {
  const rows = await tx.$queryRaw<{ id: string; number: string; employer: string; month: string }[]>`
    SELECT r.id::text, r.number, o.name AS employer, to_char(r.month, 'MM/YYYY') AS month FROM contribution_record r
    JOIN employer o ON o.id = r.employer_id WHERE r.number = ${number} LIMIT ${LIMIT}`;
  return rows.map(({ id, number: title, employer, month }) => ({
    kind: 'record',
    href: `/staff/records/${id}`,
    title,
    detail: month,
    employer,
  }));
}
