import type { EmployerActor } from '@/lib/core/actor';
import { signIn } from './company';
import type { BenchPortal } from './portal';

/** The owner of the practice company of 250 people, signed in, and the latest ACR of that company. */
export interface Visitor {
  /** The value of the `Cookie` header. */
  readonly cookie: string;
  readonly recordId: string;
  /** `YYYY-MM`: the month that is open. */
  readonly openMonth: string;
}

/** Signs the owner in. Needs the practice companies (`loadPractice`). */
export async function visitPractice(portal: BenchPortal): Promise<Visitor> {
  const { rows } = await portal.owner.query<{ user_id: string; employer_id: string; record_id: string; open: string }>(
    `SELECT m.user_id, m.employer_id, r.id AS record_id, to_char(r.month + interval '1 month', 'YYYY-MM') AS open
     FROM user_account u JOIN membership m ON m.user_id = u.id JOIN contribution_record r ON r.employer_id = m.employer_id AND r.kind = 'acr'
     WHERE u.email = 'sederhana@majikan.example' ORDER BY r.month DESC LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error('the practice companies are not loaded');
  const actor: EmployerActor = { kind: 'employer', userId: row.user_id, employerId: row.employer_id, role: 'owner' };
  return { cookie: await signIn(portal, actor), recordId: row.record_id, openMonth: row.open };
}
