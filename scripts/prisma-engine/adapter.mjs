import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { withDatabase } from './database.mjs';

const CHAR_OID = 18;
const BPCHAR_OID = 1042;

/** The catalogue has columns of PostgreSQL's internal type "char", which the adapter does not know: read as character. */
class CatalogueClient extends pg.Client {
  constructor(config) {
    super(config);
    this.connection.prependListener('rowDescription', ({ fields }) => {
      for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID;
    });
  }
}

/** One connection: the engine sets things for its session and expects to find them again. */
function openPool(connectionString) {
  return new pg.Pool({ connectionString, max: 1, Client: CatalogueClient });
}

/** The adapter cuts scripts at each semicolon, also inside function bodies: send them whole, as psql -c does. */
function wholeScripts(adapter, pool) {
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

async function connect(url, afterwards = async () => {}) {
  const pool = openPool(url);
  const adapter = wholeScripts(await new PrismaPg(pool).connect(), pool);
  adapter.dispose = async () => {
    await pool.end();
    await afterwards();
  };
  return adapter;
}

async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

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
      await onServer(url(), `CREATE DATABASE "${name}" TEMPLATE template0`);
      return connect(withDatabase(url(), name), () =>
        onServer(url(), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
      );
    },
  });
}
