import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { addMonths, type Month, monthOf } from '@/lib/core/month';
import { wordsHere } from '@/lib/i18n/here';
import { dueDateOf } from '@/lib/rules/due-date';
import { DueDateCard } from './_components/due-date-card';
import { MonthSteps } from './_components/month-steps';
import { PublicFrame } from './_components/public-frame';
import './landing.css';

export default function LandingPage() {
  const t = wordsHere('landing');
  const today = dateInMalaysia(new Date());
  const month = nextMonthDue(today);
  return (
    <PublicFrame>
      <main id="content" tabIndex={-1} className="page landing">
        <div className="hero">
          <div className="hero-text">
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
            <div className="hero-action">
              <LinkButton variant="primary" href="/employer/login" iconAfter="arrow-right">
                {t('signIn')}
              </LinkButton>
              <LinkButton href="/employer/login?next=/employer/registration">{t('register')}</LinkButton>
              <p>{t('signInNote')}</p>
            </div>
          </div>
          <DueDateCard month={month} today={today} />
        </div>
        <MonthSteps />
        <OpenToAll />
      </main>
    </PublicFrame>
  );
}

/** The month whose due date comes next; on the due day itself it is still that month. */
function nextMonthDue(today: CalendarDate): Month {
  const last = addMonths(monthOf(today), -1);
  return today <= dueDateOf(last) ? last : addMonths(last, 1);
}

const OPEN_PAGES = [
  { key: 'checkFile', href: '/check-file', icon: 'file-check' },
  { key: 'verify', href: '/verify', icon: 'shield' },
  { key: 'guides', href: '/guides', icon: 'help' },
  { key: 'status', href: '/status', icon: 'chart' },
] as const satisfies readonly { key: string; href: string; icon: IconName }[];

/** What can be done without signing in. */
function OpenToAll() {
  const t = wordsHere('landing');
  return (
    <section className="landing-section" aria-labelledby="more">
      <h2 id="more">{t('more.title')}</h2>
      <ul className="open-pages">
        {OPEN_PAGES.map(({ key, href, icon }) => (
          <li key={key}>
            <Icon name={icon} />
            <div>
              <h3>
                <AppLink href={href}>{t(`${key}.title`)}</AppLink>
              </h3>
              <p>{t(`${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
