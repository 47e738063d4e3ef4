import { describe, expect, it } from 'vitest';
import { type MailContent, mailHtml, mailText, subjectLine } from '@/lib/mail/content';

const CONTENT: MailContent = {
  subject: 'Perkara',
  blocks: [
    { kind: 'text', text: 'Syarikat <b>"A" & B\'s</b>' },
    { kind: 'code', code: '1234 5678' },
    {
      kind: 'facts',
      facts: [
        ['Pekerja', '8'],
        ['ACR', 'ACR1'],
      ],
    },
    { kind: 'link', label: 'Buka', href: 'https://portal.example.my/employer?a=1&b="2"' },
  ],
  footer: ['Kaki'],
};

describe('subjectLine', () => {
  it.each([
    ['a\r\nBcc: x@evil.example', 'a Bcc: x@evil.example'],
    ['a\u2028b\u0000c\u0085d', 'a b c d'],
    [' Caruman Oktober ', 'Caruman Oktober'],
  ])('%j becomes one line', (text, line) => {
    expect(subjectLine(text)).toBe(line);
  });
});

it('as text it reads top to bottom', () => {
  expect(mailText(CONTENT)).toBe(
    'Syarikat <b>"A" & B\'s</b>\n\n    1234 5678\n\nPekerja: 8\nACR: ACR1\n\nBuka:\nhttps://portal.example.my/employer?a=1&b="2"\n\n--\nKaki\n',
  );
});

it('as HTML it shows what was typed and runs nothing of it', () => {
  const html = mailHtml(CONTENT, 'ms');
  expect(html).toContain('Syarikat &#60;b&#62;&#34;A&#34; &#38; B&#39;s&#60;/b&#62;');
  expect(html).toContain('href="https://portal.example.my/employer?a=1&#38;b=&#34;2&#34;"');
  expect(html).not.toMatch(/<b>|<script|<img|src=/);
});
