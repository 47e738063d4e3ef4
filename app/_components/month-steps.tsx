import type { ReactNode } from 'react';
import { wordsHere } from '@/lib/i18n/here';

/** The three steps of a month, drawn small. */
export function MonthSteps() {
  const t = wordsHere('landing.steps');
  const steps = [
    { key: 'upload', drawing: <UploadDrawing /> },
    { key: 'check', drawing: <CheckDrawing /> },
    { key: 'submit', drawing: <SubmitDrawing /> },
  ] as const;
  return (
    <section className="landing-section" aria-labelledby="steps">
      <h2 id="steps">{t('title')}</h2>
      <ol className="month-steps">
        {steps.map(({ key, drawing }, index) => (
          <li key={key}>
            <Drawing>{drawing}</Drawing>
            <h3>
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              {t(`${key}.title`)}
            </h3>
            <p>{t(`${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg className="drawing" viewBox="0 0 240 120" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A sheet with lines goes up into a tray. */
function UploadDrawing() {
  return (
    <>
      <path className="d-sheet" d="M82 16h52l24 24v66H82z" />
      <path className="d-fold" d="M134 16v24h24z" />
      <path className="d-text" d="M94 50h52M94 62h52M94 74h36" />
      <path className="d-tray" d="M58 84v24h124V84" />
      <circle className="d-badge" cx="158" cy="78" r="18" />
      <path className="d-mark" d="M158 87V69M150 77l8-8 8 8" />
    </>
  );
}

/** Rows with ticks, and one that is marked. */
function CheckDrawing() {
  return (
    <>
      <path className="d-sheet" d="M50 14h140v92H50z" />
      <path className="d-flag" d="M51 60h138v22H51z" />
      <path className="d-text" d="M86 26h88M86 48h70M86 71h82M86 94h62" />
      <path className="d-tick" d="M62 26l5 5 8-9M62 48l5 5 8-9M62 94l5 5 8-9" />
      <path className="d-alert" d="M68.5 63v9M68.5 77.500v.5" />
    </>
  );
}

/** Two papers, ACR and ECR, with a seal. */
function SubmitDrawing() {
  return (
    <>
      <path className="d-sheet" d="M56 22h56v78H56z" />
      <path className="d-sheet" d="M128 22h56v78h-56z" />
      <text className="d-word" x="84" y="46" textAnchor="middle">
        ACR
      </text>
      <text className="d-word" x="156" y="46" textAnchor="middle">
        ECR
      </text>
      <path className="d-text" d="M68 60h32M68 72h32M140 60h32M140 72h32" />
      <circle className="d-seal" cx="120" cy="88" r="20" />
      <path className="d-mark" d="M111 88l6.5 7L129 82" />
    </>
  );
}
