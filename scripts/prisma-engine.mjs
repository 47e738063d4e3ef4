#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine: reads JSON-RPC, one request a line, from standard input and answers
 * on standard output, doing the work with the engine's WebAssembly build over an ordinary `pg` connection.
 * `prisma.config.ts` points PRISMA_SCHEMA_ENGINE_BINARY here, so Prisma needs no download.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const PANIC_EXIT = 101;
const METHODS = new Set([
  'applyMigrations',
  'createMigration',
  'dbExecute',
  'debugPanic',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'diff',
  'ensureConnectionValidity',
  'evaluateDataLoss',
  'introspect',
  'introspectSql',
  'markMigrationApplied',
  'markMigrationRolledBack',
  'reset',
  'schemaPush',
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});

function logLine(level, message, extra = {}) {
  const line = { timestamp: new Date().toISOString(), level, fields: { message, ...extra } };
  process.stderr.write(`${JSON.stringify({ ...line, target: 'schema_engine::logger' })}\n`);
}

function datasourceUrl() {
  const { url } = JSON.parse(values.datasource ?? '{}');
  if (!url) throw new Error('No database: set DATABASE_MIGRATE_URL or DATABASE_URL.');
  return url;
}

function isPanic(error) {
  return error instanceof WebAssembly.RuntimeError;
}

async function openEngine() {
  const { loadSchemaEngine } = await import('./prisma-engine/load.mjs');
  const { migrationAdapter } = await import('./prisma-engine/adapter.mjs');
  const SchemaEngine = await loadSchemaEngine();
  // A comparison of two schema files touches no database, so an absent address only fails when something connects.
  const adapter = migrationAdapter(datasourceUrl);
  const datamodels = (values.datamodels ?? []).map((file) => [file, readFileSync(file, 'utf8')]);
  return { engine: await SchemaEngine.new({ datamodels }, () => {}, adapter), adapter };
}

/** The engine hides the database's own words behind a number; the registry gives them back. */
function errorAnswer(error, adapter) {
  const hidden = /external error.*?(\d+)/i.exec(String(error?.message))?.[1];
  const cause = hidden === undefined ? undefined : adapter.errorRegistry.consumeError(Number(hidden))?.error;
  const message = cause?.message ?? error?.meta?.full_error ?? error?.message ?? String(error);
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: isPanic(error), message, meta: error?.meta ?? {}, error_code: error?.code ?? null },
  };
}

async function answer(state, { method, params }) {
  if (method === 'getDatabaseVersion') return state.engine.version(params);
  if (method === 'createDatabase')
    return (await import('./prisma-engine/database.mjs')).createDatabase(datasourceUrl());
  if (!METHODS.has(method)) throw new Error(`Method not found: ${method}`);
  return (await state.engine[method](params ?? {})) ?? {};
}

async function serve() {
  let state;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const request = JSON.parse(line);
    if (request.method === undefined) continue;
    let reply;
    try {
      state ??= await openEngine();
      reply = { result: await answer(state, request) };
    } catch (error) {
      if (isPanic(error)) {
        logLine('ERROR', String(error.message), { backtrace: String(error.stack) });
        process.exit(PANIC_EXIT);
      }
      reply = { error: errorAnswer(error, state?.adapter ?? { errorRegistry: { consumeError: () => undefined } }) };
    }
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: request.id, ...reply })}\n`);
  }
}

async function command(name) {
  const database = await import('./prisma-engine/database.mjs');
  // Prisma skips the first line of what is written here and reads the others as log lines.
  logLine('INFO', `Starting schema engine CLI: ${name}`);
  try {
    if (name === 'can-connect-to-database') await database.connectOnce(datasourceUrl());
    else if (name === 'create-database') await database.createDatabase(datasourceUrl());
    else if (name === 'drop-database') await database.dropDatabase(datasourceUrl());
    else throw Object.assign(new Error(`Unknown command: ${name}`), { code: 'P1012' });
  } catch (error) {
    logLine('ERROR', error.message, { error_code: database.prismaCode(error), is_panic: false });
    process.exitCode = 1;
  }
}

if (positionals[0] === 'cli') await command(positionals[1] ?? '');
else await serve();
// Idle pool connections would keep the process alive after its input has ended.
if (process.exitCode === undefined) process.exit(0);
