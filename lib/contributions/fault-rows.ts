import 'server-only';
import type { PoolClient } from 'pg';
import type { EmployerActor } from '@/lib/core/actor';
import { forEmployerSql } from '@/lib/db/tenant';
import type { Fault } from '@/lib/rules/text-file/faults';

const BATCH = 2_000;

/** Faults of one file on their way into the database, in the order of the file. */
export interface FaultKeeper {
  add(fault: Fault): void;
  /** Sends what waits when it is enough for a batch. */
  flush(): Promise<void>;
  /** Sends the rest in the caller's own transaction. */
  end(client: PoolClient): Promise<void>;
}

const INSERT_SQL = `INSERT INTO text_file_fault (employer_id, text_file_id, seq, line, line_offset, code, level, field, from_pos, to_pos, found, expected, details)
  SELECT $1, $2, * FROM unnest($3::int[], $4::int[], $5::bigint[], $6::text[], $7::fault_level[], $8::text[], $9::smallint[], $10::smallint[],
    $11::text[], $12::text[], $13::jsonb[])`;

/**
 * Keeps the faults of a check. While the lines' COPY holds its connection, full batches go through a transaction of
 * their own: memory stays flat whatever the file holds, and a check that fails is done again from nothing.
 */
export function keepFaults(actor: EmployerActor, fileId: string): FaultKeeper {
  let waiting: Fault[] = [];
  let seq = 0;
  const insert = async (client: PoolClient) => {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    await client.query(INSERT_SQL, [actor.employerId, fileId, ...columnsOf(batch, seq)]);
    seq += batch.length;
  };
  return {
    add: (fault) => void waiting.push(fault),
    flush: async () => {
      if (waiting.length >= BATCH) await forEmployerSql(actor, insert);
    },
    end: insert,
  };
}

function columnsOf(faults: readonly Fault[], firstSeq: number): unknown[] {
  return [
    faults.map((_, index) => firstSeq + index + 1),
    faults.map((fault) => fault.line),
    faults.map((fault) => fault.offset),
    faults.map((fault) => fault.code),
    faults.map((fault) => fault.level),
    faults.map((fault) => fault.field),
    faults.map((fault) => clampPosition(fault.from)),
    faults.map((fault) => clampPosition(fault.to)),
    faults.map((fault) => storable(fault.found)),
    faults.map((fault) => storable(fault.expected)),
    faults.map((fault) => (fault.details ? JSON.stringify(fault.details) : null)),
  ];
}

/** PostgreSQL's text holds everything but NUL. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}

function clampPosition(position: number): number {
  return Math.min(position, 32_767);
}
