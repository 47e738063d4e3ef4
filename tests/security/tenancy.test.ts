import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/db/new-id';
import { pool } from '@/lib/db/pool';
import { forEmployer, forEmployerSql, forSignIn, forUser, forWorker } from '@/lib/db/tenant';
import { useTestDatabase } from '@/tests/setup/database';
import { asApp, createTenant, sqlState, type Tenant } from './tenancy-world.factory';

// 10,000 requests over three connections: LONG=1 node scripts/test.mjs integration -- tests/security/tenancy.test.ts
const REQUESTS = process.env.LONG ? 10_000 : 1_000;
const LIMIT_MS = process.env.LONG ? 1_800_000 : 120_000;
process.env.DATABASE_POOL_SIZE = '3';

const { owner } = useTestDatabase();

/** What has no tenant: the law's tables, the moves of a submission, and counters of requests by network address. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  rate_band: 'SELECT',
  submission_move: 'SELECT',
  case_move: 'SELECT',
  rate_bucket: 'SELECT INSERT UPDATE DELETE',
};
/** A session and a kept form name an employer, and are their person's alone. */
const OF_A_PERSON = ['session', 'kept_form'];
const PRIVILEGES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

interface Table {
  readonly name: string;
  readonly isPartition: boolean;
  readonly secured: boolean;
  readonly policies: number;
  readonly triggers: readonly string[];
  readonly privileges: string;
  readonly columns: readonly string[];
}

let tables: Table[];
let mine: Tenant;
let theirs: Tenant;
beforeAll(async () => {
  const { rows } = await owner.query<Table>(
    `SELECT c.relname AS name, c.relispartition AS "isPartition", c.relrowsecurity AND c.relforcerowsecurity AS secured,
       (SELECT count(*)::integer FROM pg_policy p WHERE p.polrelid = c.oid AND 'majikan_app'::regrole = ANY(p.polroles)) AS policies,
       (SELECT coalesce(array_agg(t.tgname::text), '{}') FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers,
       (SELECT coalesce(string_agg(p, ' ' ORDER BY n), '') FROM unnest($1::text[]) WITH ORDINALITY AS x(p, n)
         WHERE has_table_privilege('majikan_app', c.oid, p) OR (p IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
           AND has_any_column_privilege('majikan_app', c.oid, p))) AS privileges,
       (SELECT array_agg(a.attname::text) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY c.relname`,
    [PRIVILEGES],
  );
  tables = rows;
  mine = await createTenant(owner);
  theirs = await createTenant(owner);
});

/** The tables that the portal may touch and that hold somebody's rows. */
function tenantTables(): Table[] {
  return tables.filter(
    ({ name, isPartition, privileges }) => privileges !== '' && !isPartition && !(name in OF_NOBODY),
  );
}

describe('SEC-AC-2 the tables', () => {
  it('are all secured by rows that the portal may touch, for their owner too', () => {
    expect(tenantTables().length).toBeGreaterThan(15);
    for (const { name, secured, policies } of tenantTables())
      expect([name, secured, policies > 0]).toEqual([name, true, true]);
  });

  it('of nobody in particular are these and no more', () => {
    const open = tables.filter(({ name }) => name in OF_NOBODY);
    expect(Object.fromEntries(open.map(({ name, privileges }) => [name, privileges]))).toEqual(OF_NOBODY);
    const knowsSomebody = (column: string) =>
      /^(employer_id|user_id|employee_id|person_id|email|identity_number)$/.test(column);
    for (const { name, columns } of open) expect([name, columns.filter(knowsSomebody)]).toEqual([name, []]);
  });

  it('with an employer’s id can be touched in no other way', () => {
    for (const { name, columns, privileges } of tables) {
      if (columns.includes('employer_id') && privileges !== '') {
        expect(
          [...tenantTables(), ...tables.filter(({ isPartition }) => isPartition)].map((each) => each.name),
        ).toContain(name);
      }
    }
  });

  it('that are partitions take lines by COPY only, under the guard that knows the tenant', () => {
    const partitions = tables.filter(({ isPartition }) => isPartition);
    expect(partitions.length).toBeGreaterThan(36);
    for (const { name, privileges, triggers } of partitions) {
      expect([name, privileges, triggers]).toEqual([name, 'INSERT', ['line_added']]);
    }
  });

  it('give the portal no right to empty them, refer to them or put triggers on them', () => {
    for (const { name, privileges } of tables)
      expect([name, /TRUNCATE|REFERENCES|TRIGGER/.test(privileges)]).toEqual([name, false]);
  });
});

describe('SEC-AC-2 the role of the portal', () => {
  it('is no superuser, bypasses nothing, creates nothing, is member of nothing and owns nothing', async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin,
         (SELECT count(*)::integer FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
         (SELECT count(*)::integer FROM pg_class c WHERE c.relowner = r.oid) + (SELECT count(*)::integer FROM pg_proc p WHERE p.proowner = r.oid)
           + (SELECT count(*)::integer FROM pg_namespace n WHERE n.nspowner = r.oid) AS owned,
         has_schema_privilege(r.oid, 'public', 'CREATE') AS creates
       FROM pg_roles r WHERE rolname = 'majikan_app'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        rolcanlogin: false,
        memberships: 0,
        owned: 0,
        creates: false,
      },
    ]);
  });

  it('is the one that every connection of the pool acts under', async () => {
    const roles = await Promise.all([1, 2, 3].map(() => pool().query('SELECT current_user, session_user')));
    for (const { rows } of roles)
      expect(rows[0]).toEqual({ current_user: 'majikan_app', session_user: 'majikan_test_web' });
  });

  it('borrows the owner’s eyes in these functions only, and none of them looks where the caller may write', async () => {
    const { rows } = await owner.query<{ name: string; path: string; callable: boolean }>(
      `SELECT p.proname AS name, array_to_string(p.proconfig, ' ') AS path,
         p.prorettype <> 'trigger'::regtype AND has_function_privilege('majikan_app', p.oid, 'EXECUTE') AS callable
       FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`,
    );
    expect(rows.filter(({ callable }) => callable).map(({ name }) => name)).toEqual([
      'app_staff_role',
      'assure_person',
      'brn_holder',
      'case_access',
      'document_case',
      'find_person',
      'insured_facts_known',
      'letter_case',
      'note_first_months',
      'note_pension',
      'own_registrations',
      'record_pension',
      'session_context',
      'setting_is_on',
      'take_numbers',
      'verify_letter',
      'verify_record',
    ]);
    for (const { name, path } of rows) expect([name, path]).toEqual([name, 'search_path=public, pg_temp']);
  });
});

/** For each table of a tenant, how many rows an asker sees; null when the table is shut. */
async function seen(asker: Parameters<typeof asApp>[0]): Promise<Record<string, number | null>> {
  const counts: Record<string, number | null> = {};
  for (const { name, privileges } of tenantTables()) {
    if (!privileges.includes('SELECT')) counts[name] = null;
    else {
      const found = await asApp(asker, (query) => query(`SELECT count(*)::integer AS count FROM ${name}`));
      counts[name] = Number(found.rows[0]?.count);
    }
  }
  return counts;
}

describe('SEC-AC-2 the rows', () => {
  it('are there, in every table, for each of two employers', async () => {
    for (const { name, columns } of tenantTables()) {
      const [sql, values] = columns.includes('employer_id')
        ? [
            `SELECT count(DISTINCT employer_id)::integer AS count FROM ${name} WHERE employer_id = ANY($1)`,
            [[mine.employer.id, theirs.employer.id]],
          ]
        : [`SELECT least(count(*), 2)::integer AS count FROM ${name}`, []];
      const { rows } = await owner.query(sql, values);
      expect([name, rows[0]?.count]).toEqual([name, 2]);
    }
  });

  it.each([
    { why: 'nobody says who asks', asker: {} },
    { why: 'who asks is empty', asker: { employerId: '', userId: '', scope: '' } },
    { why: 'an employer asks who does not exist', asker: { employerId: '01900000-0000-7000-8000-00000000dead' } },
    { why: 'a user asks who does not exist', asker: { userId: '01900000-0000-7000-8000-00000000dead' } },
    { why: 'the scope is none that there is', asker: { scope: 'owner' } },
    { why: 'the office asks and nobody says who', asker: { scope: 'staff' } },
  ])('are none when $why', async ({ asker }) => {
    const counts = await seen(asker);
    expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((name) => [name, 0])));
  });

  it('are refused when who asks is no id at all', async () => {
    expect(await sqlState({ employerId: "x' OR true --" }, 'SELECT * FROM submission')).toBe('22P02');
  });

  it('are one’s own when an employer asks', async () => {
    for (const { name, columns } of tenantTables()) {
      if (!columns.includes('employer_id')) continue;
      const sql = `SELECT DISTINCT employer_id FROM ${name}`;
      const found = await asApp({ employerId: mine.employer.id }, (query) => query(sql));
      const expected = OF_A_PERSON.includes(name) ? [] : [{ employer_id: mine.employer.id }];
      expect([name, found.rows]).toEqual([name, expected]);
    }
  });

  it('of the sign-in and of the worker are these', async () => {
    const visible = (counts: Record<string, number | null>) => Object.keys(counts).filter((name) => counts[name] !== 0);
    expect(visible(await seen({ scope: 'sign-in' }))).toEqual(['login_code', 'outbox_mail', 'session', 'user_account']);
    expect(visible(await seen({ scope: 'worker' }))).toEqual([
      'assigned_number',
      'case_check',
      'case_employee',
      'case_event',
      'document',
      'employer_case',
      'idempotency',
      'immigration_correction',
      'letter',
      'login_code',
      'outbox_mail',
      'registration',
      'session',
      'text_file',
      'user_account',
    ]);
    // Of the kept forms the worker sees those whose time is over.
    await asApp({ scope: 'worker' }, async (query) => {
      expect((await query('SELECT 1 FROM kept_form')).rowCount).toBe(0);
    });
    // Of the outbox the sign-in sees its own mails, never one about an employer.
    const about = 'SELECT count(*)::integer AS count FROM outbox_mail WHERE employer_id IS NOT NULL';
    const found = await asApp({ scope: 'sign-in' }, (query) => query(about));
    expect(found.rows).toEqual([{ count: 0 }]);
  });

  it('of a person are their own account, sessions and memberships', async () => {
    const asker = { userId: mine.user.id };
    const counts = await seen(asker);
    const visible = Object.keys(counts).filter((name) => counts[name] !== 0);
    expect(visible).toEqual(
      ['audit_event', 'employer', 'kept_form', 'membership', 'session', 'user_account'].filter((name) => counts[name]),
    );
    expect(visible).toEqual(expect.arrayContaining(['employer', 'kept_form', 'membership', 'session', 'user_account']));
    const employers = await asApp(asker, (query) => query('SELECT id FROM employer'));
    expect(employers.rows).toEqual([{ id: mine.employer.id }]);
    const accounts = await asApp(asker, (query) => query('SELECT id FROM user_account'));
    expect(accounts.rows).toEqual([{ id: mine.user.id }]);
  });
});

describe('SEC-AC-2 a write of another', () => {
  const stranger = () => ({ employerId: theirs.employer.id, userId: theirs.user.id });

  /** A row of the first employer, or of its user. */
  async function rowOf({ name, columns }: Table): Promise<Record<string, unknown>> {
    const mineIs =
      columns.includes('employer_id') && !OF_A_PERSON.includes(name)
        ? `employer_id = '${mine.employer.id}'`
        : personal(name);
    const { rows } = await owner.query(`SELECT row_to_json(t)::text AS row FROM ${name} t WHERE ${mineIs} LIMIT 1`);
    if (!rows[0]) throw new Error(`no row in ${name}`);
    return rows[0].row;
  }

  function personal(name: string): string {
    switch (name) {
      case 'employer':
        return `id = '${mine.employer.id}'`;
      case 'user_account':
        return `id = '${mine.user.id}'`;
      case 'session':
      case 'kept_form':
        return `user_id = '${mine.user.id}'`;
      case 'audit_event':
        return `chain = '${mine.employer.id}'`;
      case 'login_code':
        return `email = '${mine.user.email}'`;
      case 'setting_change':
        return `proposed_by = '${mine.user.id}'`;
      // Nobody of the two: the office's own, and the register of persons, which spans employers.
      case 'staff_member':
      case 'staff_recovery_code':
      case 'person':
        return 'true';
      default:
        throw new Error(`whose are the rows of ${name}?`);
    }
  }

  it('cannot put a row into any table', async () => {
    for (const table of tenantTables()) {
      const row = await rowOf(table);
      const sql = `INSERT INTO ${table.name} SELECT * FROM json_populate_record(NULL::${table.name}, $1)`;
      expect([table.name, await sqlState(stranger(), sql, [row])]).toEqual([table.name, '42501']);
    }
  });

  it('changes and removes nothing', async () => {
    for (const { name, columns } of tenantTables()) {
      const column = columns.find((each) => !['seq', 'at'].includes(each));
      for (const sql of [`UPDATE ${name} SET ${column} = ${column}`, `DELETE FROM ${name}`]) {
        const privilege = sql.slice(0, 6);
        const condition = mineIn(name, columns);
        const outcome = await asApp(stranger(), (query) => query(`${sql} WHERE ${condition}`)).then(
          ({ rowCount }) => rowCount,
          (error: { code?: string }) => error.code,
        );
        expect([name, privilege, [0, '42501'].includes(outcome ?? '')]).toEqual([name, privilege, true]);
      }
    }
  });

  function mineIn(name: string, columns: readonly string[]): string {
    return columns.includes('employer_id') && !OF_A_PERSON.includes(name)
      ? `employer_id = '${mine.employer.id}'`
      : personal(name);
  }

  it('cannot give a row of its own to another employer', async () => {
    const sql = (name: string) => `UPDATE ${name} SET employer_id = '${mine.employer.id}'`;
    for (const name of ['submission', 'text_file', 'outbox_mail', 'contribution_line']) {
      expect([name, await sqlState(stranger(), sql(name))]).toEqual([name, '42501']);
    }
  });

  it('cannot put a line into a partition under another’s name, or under nobody’s', async () => {
    const { rows } = await owner.query(
      `SELECT row_to_json(l)::text AS row FROM contribution_line l WHERE submission_id = $1 LIMIT 1`,
      [mine.draftId],
    );
    const line = { ...JSON.parse(rows[0]?.row), employee_id: newId() };
    for (const into of ['contribution_line', 'contribution_line_2026_10']) {
      const sql = `INSERT INTO ${into} SELECT * FROM json_populate_record(NULL::contribution_line, $1)`;
      expect(await sqlState(stranger(), sql, [JSON.stringify(line)])).toBe('42501');
      expect(await sqlState({}, sql, [JSON.stringify(line)])).toBe('42501');
      // The employer itself may: the refusal is of who asks, not of the line.
      expect(await sqlState({ employerId: mine.employer.id }, sql, [JSON.stringify(line)])).toBe('ok');
    }
    for (const sql of ['SELECT * FROM', 'DELETE FROM', 'UPDATE']) {
      const whole =
        sql === 'UPDATE' ? 'UPDATE contribution_line_2026_10 SET line_no = 1' : `${sql} contribution_line_2026_10`;
      expect(await sqlState({ employerId: mine.employer.id }, whole)).toBe('42501');
    }
  });
});

describe('SEC-AC-2 a connection that others used before', () => {
  it(
    `never shows the tenant of before, in ${REQUESTS} interleaved requests over three connections`,
    async () => {
      const tenants = [mine, theirs, await createTenant(owner), await createTenant(owner)];
      const sql = 'SELECT DISTINCT employer_id::text AS id FROM submission';
      class Refused extends Error {}
      let made = 0;

      async function request(number: number): Promise<void> {
        const tenant = tenants[number % tenants.length];
        if (!tenant) throw new Error('nobody');
        const own = [{ id: tenant.employer.id }];
        switch (number % 9) {
          case 0:
          case 1:
            expect(await forEmployer(tenant.actor, (tx) => tx.$queryRawUnsafe(sql))).toEqual(own);
            break;
          case 2:
            expect((await forEmployerSql(tenant.actor, (client) => client.query(sql))).rows).toEqual(own);
            break;
          case 3:
            expect((await pool().query(sql)).rows).toEqual([]);
            break;
          case 4: {
            const work = forEmployerSql(tenant.actor, async (client) => {
              expect((await client.query(sql)).rows).toEqual(own);
              throw new Refused();
            });
            await expect(work).rejects.toBeInstanceOf(Refused);
            break;
          }
          case 5: {
            const work = forEmployer(tenant.actor, (tx) => tx.$queryRawUnsafe('SELECT 1 / 0'));
            await expect(work).rejects.toThrow('division by zero');
            break;
          }
          case 6:
            expect(await forUser(tenant.actor, (tx) => tx.$queryRawUnsafe(sql))).toEqual([]);
            break;
          case 7:
            expect(await forSignIn((tx) => tx.$queryRawUnsafe(sql))).toEqual([]);
            break;
          default:
            expect(await forWorker((tx) => tx.$queryRawUnsafe(sql))).toEqual([]);
        }
        made++;
      }

      const LANES = 12;
      await Promise.all(
        Array.from({ length: LANES }, async (_, lane) => {
          for (let number = lane; number < REQUESTS; number += LANES) await request(number);
        }),
      );
      expect(made).toBe(REQUESTS);
      expect(pool().totalCount).toBeLessThanOrEqual(3);
    },
    LIMIT_MS,
  );
});

describe('SEC-AC-5 identifiers', () => {
  it('cannot be told from those before: each has 74 random bits, and a paper’s code has 120', async () => {
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id::text FROM submission UNION ALL SELECT id::text FROM contribution_record UNION ALL SELECT id::text FROM text_file',
    );
    const random = rows.map(({ id }) => id.slice(14));
    expect(random.length).toBeGreaterThan(15);
    expect(new Set(random).size).toBe(random.length);
    const { rows: codes } = await owner.query<{ verify_code: string }>('SELECT verify_code FROM issued_number');
    for (const { verify_code } of codes) expect(verify_code).toMatch(/^[\w-]{20}$/);
    expect(new Set(codes.map((each) => each.verify_code)).size).toBe(codes.length);
  });
});
