/** What a mail says, before it is text or HTML. */
export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly footer: readonly string[];
}

export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

/** A subject as one line: a line break in it would begin another header. */
export function subjectLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** The mail for readers without HTML. */
export function mailText({ blocks, footer }: MailContent): string {
  return `${blocks.map(blockText).join('\n\n')}\n\n--\n${footer.join('\n')}\n`;
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'code':
      return `    ${block.code}`;
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
  }
}

/** The mail as HTML: one column, no picture, nothing from elsewhere. */
export function mailHtml(content: MailContent, language: string): string {
  const body = content.blocks.map(blockHtml).join('\n');
  const footer = content.footer.map((line) => `<p style="margin:0 0 4px">${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(content.subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#F5F7FB;color:#10203A;font:16px/26px Inter,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:28px 28px 20px;background:#FFFFFF;border:1px solid #D9E1EC;border-top:4px solid #173A8F;border-radius:10px">
${body}
<div style="margin-top:28px;padding-top:14px;border-top:1px solid #D9E1EC;color:#5D6C84;font-size:13px;line-height:19px">
${footer}
</div>
</div>
</body>
</html>
`;
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case 'code':
      return `<p style="margin:0 0 16px;padding:16px;background:#EEF3FF;border-radius:10px;text-align:center;font:600 32px/40px Consolas,Menlo,monospace;letter-spacing:3px">${escapeHtml(block.code)}</p>`;
    case 'facts':
      return `<table role="presentation" style="margin:0 0 16px;width:100%;border-collapse:collapse">${block.facts.map(factHtml).join('')}</table>`;
    case 'link':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.href)}" style="display:inline-block;padding:9px 20px;background:#1D4ED8;color:#FFFFFF;border-radius:10px;text-decoration:none">${escapeHtml(block.label)}</a></p>`;
  }
}

function factHtml([label, value]: readonly [string, string]): string {
  const cell = 'padding:7px 0;border-bottom:1px solid #D9E1EC;vertical-align:top';
  return `<tr><td style="${cell};color:#46566F">${escapeHtml(label)}</td><td style="${cell};text-align:right">${escapeHtml(value)}</td></tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
