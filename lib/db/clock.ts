import 'server-only';
import { pool } from './pool';
import type { Tx } from './prisma';

/** The database's time, by which deadlines are judged: the machine's own clock may be wrong. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  return rows[0]?.now ?? new Date();
}

/** The database's time outside a transaction. */
export async function currentTime(): Promise<Date> {
  const { rows } = await pool().query<{ now: Date }>('SELECT now() AS now');
  return rows[0]?.now ?? new Date();
}
