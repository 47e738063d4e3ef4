import { wordsHere } from '@/lib/i18n/here';
import { SessionWarningBar } from './session-warning-bar';

/** The texts of the last stretch of a session: each is shown while more seconds than its own number are left. */
const STEPS = [120, 60, 45, 30, 15, 0];

interface SessionWarningProps {
  /** Seconds that the session had left when the page was made. */
  secondsLeft: number;
  /** The warning comes when so many are left. */
  warnSeconds: number;
  /** The most that a session can last. */
  sessionHours: number;
  door?: '/employer/login' | '/staff/login';
}

/**
 * The warning before a session ends. Its few words go to the browser as they are, without a translator: every page of
 * the portal carries it.
 */
export function SessionWarning({
  secondsLeft,
  warnSeconds,
  sessionHours,
  door = '/employer/login',
}: SessionWarningProps) {
  const t = wordsHere('session');
  const inWords = (seconds: number) =>
    seconds >= 60 ? t('minutes', { count: Math.ceil(seconds / 60) }) : t('seconds', { count: seconds });
  const steps = STEPS.map((moreThan, at) => ({
    moreThan,
    text: t('endsSoon', { time: inWords(STEPS[at - 1] ?? warnSeconds) }),
  }));
  return (
    <SessionWarningBar
      secondsLeft={secondsLeft}
      warnSeconds={warnSeconds}
      door={door}
      words={{
        label: t('label'),
        steps,
        kept: t('kept'),
        extend: t('extend'),
        extended: t('extended'),
        lastChance: t('lastChance', { hours: String(sessionHours) }),
        ended: t('ended'),
        endedText: t('endedText'),
        signIn: t('signIn'),
      }}
    />
  );
}
