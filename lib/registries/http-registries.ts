import 'server-only';
import { log } from '@/lib/config/log';
import type {
  DeclaredCompany,
  DeclaredForeigner,
  DeclaredPerson,
  RegistryName,
  RegistryReply,
} from '@/lib/core/registry-reply';
import { type Circuit, newCircuit } from './circuit';
import { type Question, questionBody, readReply } from './protocol';
import type { Registries } from './registries';

interface RegistriesOptions {
  readonly url: string;
  readonly token: string | null;
  /** Milliseconds that never run backwards, for the pause after failures. */
  readonly now?: () => number;
}

/** An answer is a few hundred bytes. */
const LARGEST_ANSWER_BYTES = 64 * 1024;

/**
 * The registries behind one HTTP gateway. No redirect is followed, an answer that is too long, late or of another form
 * is no answer, and a registry that fails five times in a row is left alone for ten seconds.
 */
export function httpRegistries({ url, token, now = () => performance.now() }: RegistriesOptions): Registries {
  const circuits = { ssm: newCircuit(now), jpn: newCircuit(now), immigration: newCircuit(now) };
  const ask = (registry: RegistryName, question: Question, timeoutMs: number) =>
    throughCircuit(circuits[registry], registry, async () => {
      const address = `${url.replace(/\/+$/, '')}/${registry}/verify`;
      return readReply(question, await post(address, questionBody(question), { token, timeoutMs }));
    });
  return {
    company: (declared, { timeoutMs }) => ask('ssm', companyQuestion(declared), timeoutMs),
    person: (declared, { timeoutMs }) => ask('jpn', personQuestion(declared), timeoutMs),
    immigration: (declared, { timeoutMs }) => ask('immigration', foreignerQuestion(declared), timeoutMs),
  };
}

async function throughCircuit(
  circuit: Circuit,
  registry: RegistryName,
  ask: () => Promise<RegistryReply>,
): Promise<RegistryReply> {
  if (!circuit.mayAsk()) return { state: 'unavailable' };
  const reply = await ask().catch((error: unknown): RegistryReply => {
    // Never the message: it may quote what was asked.
    log.warn({ event: 'registry.failed', registry, fault: error instanceof Error ? error.name : typeof error });
    return { state: 'unavailable' };
  });
  circuit.tell(reply.state !== 'unavailable');
  return reply;
}

interface PostOptions {
  readonly token: string | null;
  readonly timeoutMs: number;
}

async function post(address: string, body: string, { token, timeoutMs }: PostOptions): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body,
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await readLimited(response);
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return JSON.parse(text);
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_ANSWER_BYTES) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

function companyQuestion({ brn, name, entity, stateCode }: DeclaredCompany): Question {
  return {
    key: { brn },
    declared: [
      { field: 'name', value: name },
      { field: 'entity', value: entity },
      { field: 'state', value: stateCode },
    ],
  };
}

function personQuestion({ icNumber, name, birthDate, sex }: DeclaredPerson): Question {
  return {
    key: { ic: icNumber },
    declared: [
      { field: 'name', value: name },
      { field: 'birth_date', value: birthDate },
      { field: 'sex', value: sex },
      // Whoever begins work is.
      { field: 'alive', value: 'yes' },
    ],
  };
}

function foreignerQuestion(declared: DeclaredForeigner): Question {
  const { passport, nationality } = declared;
  return {
    key: { passport, nationality },
    declared: [
      { field: 'name', value: declared.name },
      { field: 'birth_date', value: declared.birthDate },
      { field: 'pass_kind', value: declared.passKind },
      { field: 'pass_number', value: declared.passNumber },
      { field: 'pass_until', value: declared.passUntil },
      { field: 'passport_until', value: declared.passportUntil },
    ],
  };
}
