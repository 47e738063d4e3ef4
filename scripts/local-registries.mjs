/**
 * SSM, JPN and Immigration for one person's own machine, in the place of the real gateway: it compares made-up entries
 * with what is declared and knows nobody real. What it answers is chosen by the end of a number
 * (docs/decisions/registries.md). Settings: REGISTRIES_PORT.
 * Run: node scripts/local-registries.mjs
 */
import { startRegistries } from './local-registries/server.mjs';

const STOP_WITHIN_MS = 900;

const server = await startRegistries(Number(process.env.REGISTRIES_PORT || '2526'));
console.log(`local registries: ${server.url}`);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function stop() {
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  server.close().then(() => process.exit(0));
}
