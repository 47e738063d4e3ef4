import type { EmployerActor } from '@/lib/core/actor';
import { addMonths, type Month, month } from '@/lib/core/month';
import { FormBrowser } from '../../tests/setup/form-browser';
import { signIn } from './company';
import { type BenchPortal, loadPractice } from './portal';

const OWNER_OF_THE_LARGE_ONE = 'besar@majikan.example';

/** The practice company of 10,000, with 24 filed months, and its owner's browser. */
export interface LargeCompany {
  /** The value of the `Cookie` header. */
  readonly cookie: string;
  /** Its latest ACR. */
  readonly recordId: string;
  /** The month that is open: the one after that ACR's. */
  readonly openMonth: Month;
}

/** Begins a registration in the browser of a cookie. @returns the address of its task list */
export async function beginRegistration({ origin }: BenchPortal, cookie: string): Promise<string> {
  const { location } = await new FormBrowser(origin, { headers: { Cookie: cookie } }).submit(
    '/employer/registration',
    'kind',
  );
  if (location === null) throw new Error('no registration was begun');
  return location;
}

/** Loads the practice companies and signs the owner of the largest in. */
export async function openLargeCompany(portal: BenchPortal): Promise<LargeCompany> {
  await loadPractice(portal);
  await portal.owner.query('VACUUM ANALYZE');
  const { rows } = await portal.owner.query<Record<'user_id' | 'employer_id' | 'record_id' | 'filed', string>>(
    `SELECT m.user_id, m.employer_id, r.id AS record_id, to_char(r.month, 'YYYY-MM') AS filed
     FROM user_account u JOIN membership m ON m.user_id = u.id
     JOIN contribution_record r ON r.employer_id = m.employer_id AND r.kind = 'acr'
     WHERE u.email = $1 ORDER BY r.month DESC LIMIT 1`,
    [OWNER_OF_THE_LARGE_ONE],
  );
  const [row] = rows;
  if (!row) throw new Error('the practice data lack the large company');
  const actor: EmployerActor = { kind: 'employer', userId: row.user_id, employerId: row.employer_id, role: 'owner' };
  return { cookie: await signIn(portal, actor), recordId: row.record_id, openMonth: addMonths(month(row.filed), 1) };
}
