import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerTo, dealingWith, numberIn } from './answers.mjs';

const REGISTRIES = ['ssm', 'jpn', 'immigration'];
const MODES = ['normal', 'slow', 'down', 'garbage'];
const LARGEST_QUESTION_BYTES = 16 * 1024;
const SLOW_MS = 4_000;

/**
 * Listens on this machine alone. `POST /__behaviour` with `{"registry": "jpn", "mode": "down"}` makes one registry (or,
 * left out, all) slow, down, talk garbage or normal again; `delayMs` says how slow.
 *
 * @param port 0 takes any that is free
 */
export async function startRegistries(port) {
  const behaviour = Object.fromEntries(REGISTRIES.map((name) => [name, { mode: 'normal', delayMs: SLOW_MS }]));
  const closing = new AbortController();
  const server = createServer((request, response) => {
    serve(request, response, { behaviour, signal: closing.signal }).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(request, response, { behaviour, signal }) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/__behaviour') return behave(request, response, behaviour);
  const registry = REGISTRIES.find((name) => pathname === `/${name}/verify`);
  if (!registry || request.method !== 'POST') return send(response, 404, { error: 'not_found' });
  const question = await readJson(request);
  const number = numberIn(question?.key);
  if (!number || typeof question.declared !== 'object') return send(response, 400, { error: 'bad_question' });
  const { mode, delayMs } = behaviour[registry];
  const dealing = dealingWith(number);
  if (mode === 'slow') await sleep(delayMs, undefined, { signal });
  if (mode === 'down') return response.destroy();
  if (dealing === 'slow') await sleep(SLOW_MS, undefined, { signal });
  // Never answers: the connection stays until one side ends it.
  if (dealing === 'silent') return undefined;
  if (dealing === 'error') return send(response, 500, { error: 'internal' });
  if (mode === 'garbage' || dealing === 'garbage') return response.end('<html>502 Bad Gateway</html>');
  return send(response, 200, answerTo(registry, number, question.declared));
}

async function behave(request, response, behaviour) {
  if (request.method === 'GET') return send(response, 200, behaviour);
  const change = await readJson(request);
  const fits = MODES.includes(change?.mode) && (change.registry === undefined || REGISTRIES.includes(change.registry));
  if (!fits) return send(response, 400, { error: 'bad_behaviour', modes: MODES, registries: REGISTRIES });
  const delayMs = Number.isInteger(change.delayMs) ? change.delayMs : SLOW_MS;
  for (const name of change.registry ? [change.registry] : REGISTRIES) behaviour[name] = { mode: change.mode, delayMs };
  return send(response, 200, behaviour);
}

async function readJson(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > LARGEST_QUESTION_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
