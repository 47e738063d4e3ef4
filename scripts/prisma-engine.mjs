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

function panic(error) {
  const message = globalThis.PRISMA_WASM_PANIC_REGISTRY?.message || String(error.message);
  logLine('ERROR', message, { backtrace: String(error.stack) });
  process.exit(PANIC_EXIT);
}

async function openAdapter() {
  const { migrationAdapter } = await import('./prisma-engine/adapter.mjs');
  return migrationAdapter(datasourceUrl);
}

async function openEngine(adapter) {
  const { loadSchemaEngine } = await import('./prisma-engine/load.mjs');
  const SchemaEngine = await loadSchemaEngine();
  const datamodels = values.datamodels?.map((file) => [file, readFileSync(file, 'utf8')]);
  return SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** The engine hides the database's own words behind a number; the registry gives them back. */
function errorAnswer(error, adapter) {
  const hidden = /external error.*?(\d+)/i.exec(String(error?.message))?.[1];
  const cause = hidden === undefined ? undefined : adapter.errorRegistry.consumeError(Number(hidden))?.error;
  const message = cause?.message ?? error?.meta?.full_error ?? error?.message ?? String(error);
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message, meta: error?.meta ?? {}, error_code: error?.code ?? null },
  };
}

async function answer(engine, { method, params }) {
  if (method === 'getDatabaseVersion') return engine.version(null);
  if (method === 'createDatabase') {
    const { createDatabase } = await import('./prisma-engine/database.mjs');
    return createDatabase(datasourceUrl());
  }
  if (!METHODS.has(method)) throw new Error(`Method not found: ${method}`);
  const result = (await engine[method](params ?? {})) ?? {};
  return method === 'diff' ? printed(result) : result;
}

/** The native engine asks Prisma to print a comparison, and the command ignores the text inside the answer. */
function printed({ stdout, ...result }) {
  if (stdout) send({ id: 'print', method: 'print', params: { content: stdout } });
  return { ...result, stdout: null };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

async function serve() {
  const adapter = await openAdapter();
  let engine;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const request = JSON.parse(line);
    if (request.method === undefined) continue;
    let reply;
    try {
      engine ??= await openEngine(adapter);
      reply = { result: await answer(engine, request) };
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) panic(error);
      reply = { error: errorAnswer(error, adapter) };
    }
    send({ id: request.id, ...reply });
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

// What the engine cannot even parse is thrown from inside WebAssembly, past every promise.
process.on('uncaughtException', panic);

if (positionals[0] === 'cli') await command(positionals[1] ?? '');
else await serve();
// Idle pool connections would keep the process alive after its input has ended.
if (process.exitCode === undefined) process.exit(0);
