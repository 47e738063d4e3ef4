import { brandName } from '@/lib/i18n/brand';
import type { Language } from '@/lib/i18n/language';
import { fault as en } from '@/lib/i18n/messages/en/fault';
import { fault as ms } from '@/lib/i18n/messages/ms/fault';

const WORDS = { ms, en };

/**
 * The page for when no page can be made.
 *
 * @param nonce of the policy it is sent with, for the style
 */
export function unavailablePage(language: Language, nonce: string): string {
  const t = WORDS[language];
  return plainPage(
    language,
    nonce,
    t.downTitle,
    `<p class="lead">${t.downLead}</p>
<section>
<h2>${t.safeTitle}</h2>
<p>${t.downSafe}</p>
<p>${t.downCheck}</p>
</section>
<p><a class="button" href="">${t.retry}</a></p>`,
  );
}

/** The answer to a form that no page of this portal sent. */
export function foreignPage(language: Language, nonce: string): string {
  const t = WORDS[language];
  return plainPage(
    language,
    nonce,
    t.foreignTitle,
    `<p class="lead">${t.foreignLead}</p>
<p><a class="button" href="/">${t.home}</a></p>`,
  );
}

/** Whole in itself, without script, and its style inside it, because nothing else may be there to ask for. */
function plainPage(language: Language, nonce: string, title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${brandName}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header><a href="/">${SYMBOL}<span>${brandName}</span></a></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
}

const SYMBOL =
  '<svg viewBox="0 0 32 32" width="32" height="32" fill="currentColor" aria-hidden="true"><path d="M16 1.5.7 12.7l2.4 3.2L16 6.5l12.9 9.4 2.4-3.2z"/><path d="M10 14.8a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zm12 0a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM3 30.5c.2-4.4 2.9-6.6 7-6.6 2.4 0 4.3.8 5.5 2.3v4.3zm26 0c-.2-4.4-2.9-6.6-7-6.6-2.4 0-4.3.8-5.5 2.3v4.3z"/></svg>';

const STYLE = `
:root{color-scheme:light dark;--ink:#10203a;--soft:#46566f;--paper:#fff;--ground:#f5f7fb;--line:#d9e1ec;--primary:#1d4ed8;--on:#fff;--info:#1f4b99;--wash:#eaf1ff}
@media (prefers-color-scheme:dark){:root{--ink:#e9eff9;--soft:#bac6da;--paper:#131f34;--ground:#0b1423;--line:#2c3c57;--primary:#9dbeff;--on:#0b1a38;--info:#abc9ff;--wash:#182b4f}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:1rem/1.625rem Inter,system-ui,sans-serif}
header{border-top:6px solid #173a8f;border-bottom:1px solid var(--line);background:var(--paper);padding:1.25rem 1rem}
header a{display:inline-flex;gap:.625rem;align-items:center;color:var(--ink);font:600 1.5rem/2rem Poppins,system-ui,sans-serif;text-decoration:none}
svg{color:var(--primary)}
main{max-width:44rem;padding:1.5rem 1rem 4rem}
@media (min-width:40rem){header,main{padding-inline:2.5rem}}
h1,h2{font-family:Poppins,system-ui,sans-serif;font-weight:600}
h1{font-size:1.875rem;line-height:2.375rem}
h2{font-size:1.0625rem;line-height:1.5rem;color:var(--info)}
.lead{margin:.5rem 0 2rem;color:var(--soft);font-size:1.125rem;line-height:1.75rem}
section{margin:0 0 2rem;padding:1rem 1.5rem;border-radius:10px;background:linear-gradient(to right,var(--info) 5px,var(--wash) 5px)}
section p{margin-top:.375rem}
.button{display:inline-flex;align-items:center;min-height:2.75rem;padding:.5rem 1.125rem;border-radius:10px;background:var(--primary);color:var(--on);font-weight:600;text-decoration:none}
:focus-visible{outline:3px solid #f2b705;outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
`;
