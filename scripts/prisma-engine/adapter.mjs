import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { runOnce, withDatabase } from './database.mjs';

const CHAR_OID = 18;
const BPCHAR_OID = 1042;

/**
 * What the schema engine connects with: the database at `url()`, and an empty shadow database beside it that is
 * dropped when the engine lets go of it.
 */
export function migrationAdapter(url) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url()),
    connectToShadowDb: async () => {
      const name = `shadow_${randomUUID().replaceAll('-', '')}`;
      await runOnce(url(), `CREATE DATABASE "${name}" TEMPLATE template0`);
      return connect(withDatabase(url(), name), () => runOnce(url(), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  });
}

/** One connection only: the engine sets things for its session and expects to find them again. */
async function connect(connectionString, afterwards = async () => {}) {
  const pool = new pg.Pool({ connectionString, max: 1 });
  const adapter = knowingChar(await new PrismaPg(pool).connect());
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => knowingChar(await startTransaction(level));
  // The adapter cuts scripts at each semicolon, also inside function bodies: send them whole, as psql -c does.
  adapter.executeScript = (script) => pool.query(script).then(nothing, (error) => adapter.onError(error));
  adapter.dispose = async () => {
    await pool.end();
    await afterwards();
  };
  return adapter;
}

/** The catalogue has columns of PostgreSQL's one-byte type "char", which the adapter refuses and the engine expects. */
function knowingChar(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    const answer = await queryable.performIO(query);
    const chars = answer.fields.map(({ dataTypeID }) => dataTypeID === CHAR_OID);
    answer.fields.forEach((field, at) => {
      if (chars[at]) field.dataTypeID = BPCHAR_OID;
    });
    const result = await queryRaw.call({ performIO: async () => answer }, query);
    result.columnTypes = result.columnTypes.map((type, at) => (chars[at] ? ColumnTypeEnum.Character : type));
    return result;
  };
  return queryable;
}

function nothing() {}
