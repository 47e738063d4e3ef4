/** Says which settings of this process are missing or unfit, without any value, and ends with 1 when there are some. */
import { readEnv, type SettingFault, SettingsError } from '@/lib/config/env';

const WORDS: Readonly<Record<SettingFault, string>> = {
  missing: 'is not set',
  invalid: 'is not of the right form',
  short: 'is too short: 32 characters or more',
  sample: 'looks like a sample: make it with a random generator',
  same_as_other_secret: 'is the same as another secret',
};

try {
  readEnv(process.env);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error('The portal does not start. Settings:');
  for (const { name, fault } of error.faults) console.error(`  ${name} ${WORDS[fault]}`);
  process.exitCode = 1;
}
