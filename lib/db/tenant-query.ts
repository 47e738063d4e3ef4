import 'server-only';
import pg from 'pg';

/** A statement that reads. With a name each connection plans it once; the same name always has the same text. */
export interface ReadStatement {
  readonly name?: string;
  readonly text: string;
}

/** Whom the database takes for the asker: employer, user and scope, as `lib/db/tenant.ts` sets them. */
export type TenantValues = readonly [employerId: string, userId: string, scope: string];

/**
 * A statement with its tenant, as one message to the database and one transaction: what is set for the tenant ends with
 * the statement, and the transaction can only read. Give it to `query` of a connection.
 */
export class TenantQuery<Row> extends openQuery() {
  #isTenantSet = false;

  constructor(
    readonly tenant: TenantValues,
    statement: ReadStatement,
    values: readonly unknown[],
    done: (error: Error | null, result: { readonly rows: Row[] }) => void,
  ) {
    super({ ...statement, values: [...values], queryMode: 'extended' }, done as Done);
  }

  /** Everything up to the next `Sync` is one transaction; pg sends that after the statement itself. */
  override prepare(connection: Wire): void {
    if (!connection.hasTenantStatement) connection.parse({ name: TENANT, text: SET_TENANT });
    connection.hasTenantStatement = true;
    connection.bind({ statement: TENANT, values: [...this.tenant, this.name ? PLAN_ONCE : PLAN_EACH] });
    connection.execute({});
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#isTenantSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#isTenantSet) super.handleCommandComplete(message, connection);
    this.#isTenantSet = true;
  }
}

const TENANT = 'tenant';
const SET_TENANT = `SELECT set_config('app.employer_id', $1, true), set_config('app.user_id', $2, true),
  set_config('app.scope', $3, true), set_config('transaction_read_only', 'on', true),
  set_config('plan_cache_mode', $4, true)`;
/**
 * How a statement is planned. One with a name is planned once on each connection: for what a page asks, which is always
 * of one employer, a plan takes longer than the answer, and left to itself PostgreSQL makes some of them anew each time.
 */
const PLAN_ONCE = 'force_generic_plan';
const PLAN_EACH = 'auto';

type Done = (error: Error | null, result: unknown) => void;

/** The part of pg's connection with which a query is sent: what pg-cursor and its like rest on, without types. */
interface Wire {
  hasTenantStatement?: boolean;
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: string[] }): void;
  execute(portal: object): void;
}

interface OpenQuery extends pg.Submittable {
  readonly name?: string;
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

/** pg's own query, with the methods that its types leave out. */
function openQuery(): new (config: object, done: Done) => OpenQuery {
  return pg.Query as unknown as new (
    config: object,
    done: Done,
  ) => OpenQuery;
}
