import type { ClientBase } from 'pg';

/** A row by its column names; JSON for `jsonb`, ISO 8601 for times. */
export type Row = Readonly<Record<string, string | number | boolean | null | Readonly<Record<string, unknown>>>>;

const ROWS_AT_ONCE = 5_000;
const PLAIN_NAME = /^[a-z_]+$/;

/** Adds rows to a table. COPY would be quicker by a little, but refuses tables with row-level security. */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = columnsOf(table, rows);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE))],
    );
  }
}

function columnsOf(table: string, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  for (const name of [table, ...columns]) if (!PLAIN_NAME.test(name)) throw new Error(`not a name: ${name}`);
  return columns.join(', ');
}
