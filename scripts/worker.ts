/**
 * The background worker: sends mail, asks registries, takes up files whose check was cut off, forgets what has expired.
 * Run: node --conditions=react-server --import tsx scripts/worker.ts
 */
import { approveAutomatically } from '@/lib/cases/approve-automatically';
import { askRegistry } from '@/lib/cases/checks/ask-registries';
import { env, SettingsError } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { recheckStale } from '@/lib/contributions/recheck-stale';
import { REGISTRIES, type RegistryName } from '@/lib/core/registry-reply';
import { newId } from '@/lib/db/new-id';
import { closePool } from '@/lib/db/pool';
import { closePrisma } from '@/lib/db/prisma';
import { sweepOrphans } from '@/lib/documents/sweep-orphans';
import type { Language } from '@/lib/i18n/language';
import { forgetOldAnswers } from '@/lib/jobs/forget-answers';
import { runJobs } from '@/lib/jobs/run-jobs';
import { forgetKeptForms } from '@/lib/kept/forget-kept-forms';
import { letterFiles } from '@/lib/letters/mail-files';
import { deliverDueMail } from '@/lib/mail/deliver';
import { smtpSender } from '@/lib/mail/smtp-sender';
import { registries } from '@/lib/registries/registries';
import { cleanUpSignIn } from '@/lib/sign-in/clean-up';

const STOP_WITHIN_MS = 4_500;

function main(): void {
  checkSettings();
  const sender = smtpSender();
  const jobs = runJobs([
    { name: 'mail', everyMs: 500, run: () => deliverDueMail(sender, makeFiles) },
    ...REGISTRIES.map((name) => ({ name: `registry-${name}`, everyMs: 1_000, run: () => ask(name) })),
    { name: 'automatic-approval', everyMs: 5_000, run: async () => (await approveAutomatically(newId)) > 0 },
    { name: 'stale-text-files', everyMs: 15_000, run: recheckFiles },
    { name: 'clean-up', everyMs: 10 * 60_000, run: cleanUp },
    { name: 'stray-documents', everyMs: 5 * 60_000, run: sweepDocuments },
  ]);
  log.info({ event: 'worker.started' });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Whatever still hangs then is taken up by the next worker.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    await jobs.stop();
    sender.close();
    await closePrisma();
    await closePool();
    log.info({ event: 'worker.stopped' });
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function checkSettings(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** One line a round: a registry that is away would otherwise fill the log. */
async function ask(registry: RegistryName): Promise<boolean> {
  const { answered, unavailable, more } = await askRegistry(registry, registries());
  if (unavailable > 0) log.warn({ event: 'registry.round', registry, answered, unavailable });
  else if (answered > 0) log.info({ event: 'registry.round', registry, answered });
  return more;
}

function makeFiles(letterIds: readonly string[], language: Language) {
  return letterFiles(letterIds, language, env().appOrigin);
}

async function sweepDocuments(): Promise<boolean> {
  const removed = await sweepOrphans(new Date());
  if (removed > 0) log.warn({ event: 'documents.swept', removed });
  return false;
}

async function recheckFiles(): Promise<boolean> {
  const files = await recheckStale(newId);
  if (files > 0) log.info({ event: 'text-files.rechecked', files });
  return false;
}

async function cleanUp(): Promise<boolean> {
  const rows = (await cleanUpSignIn()) + (await forgetOldAnswers()) + (await forgetKeptForms());
  if (rows > 0) log.info({ event: 'clean-up', rows });
  return false;
}

main();
