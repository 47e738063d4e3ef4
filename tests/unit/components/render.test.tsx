import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CheckboxField } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextField } from '@/components/form/text-field';
import { DataTable } from '@/components/table/data-table';
import { Bars } from '@/components/ui/bars';
import { Stepper } from '@/components/ui/stepper';
import { messagesIn } from '@/lib/i18n/t';
import { WordsProvider } from '@/lib/i18n/words-in-browser';

function html(node: ReactNode, language: 'ms' | 'en' = 'ms'): string {
  return renderToStaticMarkup(
    <WordsProvider language={language} messages={messagesIn(language)}>
      {node}
    </WordsProvider>,
  );
}

describe('TextField', () => {
  it('ties its label, hint and fault to the control', () => {
    const field = html(<TextField label="Gaji" name="wage" hint="Dalam ringgit." error="Taip amaun." />);
    expect(field).toContain('for="wage"');
    expect(field).toContain('aria-describedby="wage-hint wage-error"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toMatch(/id="wage-error".*Ralat:.*Taip amaun\./s);
  });

  it('names no hint or fault that is not there', () => {
    const field = html(<TextField label="Gaji" name="wage" />);
    expect(field).not.toContain('aria-describedby');
    expect(field).not.toContain('aria-invalid');
  });
});

describe('a mandatory field', () => {
  it('has an asterisk, and a word for whoever hears the page', () => {
    const field = html(<TextField label="Gaji" name="wage" mandatory />);
    expect(field).toMatch(/Gaji<span class="field-mandatory" aria-hidden="true"> \*<\/span>.*\(wajib\)/);
    const group = html(<DateField label="Tarikh lahir" name="born" mandatory />, 'en');
    expect(group).toMatch(/<legend[^>]*>Tarikh lahir<span[^>]* aria-hidden="true"> \*<\/span>.*\(mandatory\)/);
    expect(html(<CheckboxField label="Terma" name="terms" mandatory />)).toContain('(wajib)');
  });

  it('is marked only where the form says so', () => {
    expect(html(<TextField label="Gaji" name="wage" />)).not.toContain('wajib');
    expect(html(<CheckboxField label="Terma" name="terms" />)).not.toContain('wajib');
  });
});

describe('ErrorSummary', () => {
  it('is not there without faults', () => {
    expect(html(<ErrorSummary faults={[]} />)).toBe('');
  });

  it('leads to each field', () => {
    const summary = html(<ErrorSummary faults={[{ id: 'wage', text: 'Taip amaun.' }]} />, 'en');
    expect(summary).toContain('role="alert"');
    expect(summary).toContain('<a href="#wage">Taip amaun.</a>');
    expect(summary).toContain('Something needs correcting');
  });
});

describe('DataTable', () => {
  const table = (count: number) =>
    html(
      <DataTable
        caption="Bulan"
        rows={Array.from({ length: count }, (_, index) => ({ id: index, amount: `${index}.00` }))}
        rowKey={(row) => row.id}
        totalLabel="Jumlah"
        empty={<p>Belum ada</p>}
        columns={[
          { key: 'id', header: 'Bulan', cell: (row) => row.id, rowHeader: true },
          { key: 'amount', header: 'Amaun (RM)', cell: (row) => row.amount, numeric: true, total: '9.00' },
        ]}
      />,
    );

  it('names columns and rows, and gives the phone its labels', () => {
    const shown = table(1);
    expect(shown.match(/<th scope="col"/g)).toHaveLength(2);
    expect(shown).toContain('<th scope="row" role="rowheader">0</th>');
    expect(shown).toContain('--label-2:&quot;Amaun (RM)&quot;');
  });

  it.each([
    { rows: 7, totals: 1 },
    { rows: 8, totals: 2 },
  ])('has $totals total rows over $rows rows', ({ rows, totals }) => {
    expect(table(rows).match(/class="total-row"/g)).toHaveLength(totals);
  });

  it('says so when there is nothing', () => {
    expect(table(0)).toBe('<p>Belum ada</p>');
  });
});

describe('Stepper', () => {
  it('says each state in a word, and which step is now', () => {
    const steps = html(
      <Stepper
        steps={[
          { label: 'Dihantar', state: 'done' },
          { label: 'Dibayar', state: 'current' },
        ]}
      />,
    );
    expect(steps).toContain('Dihantar<span class="visually-hidden">, selesai</span>');
    expect(steps.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('Bars', () => {
  const bars = html(
    <Bars
      title="Caruman (RM)"
      series={[
        { key: 'a', label: 'Majikan' },
        { key: 'b', label: 'Pekerja' },
      ]}
      points={[
        { label: 'September 2026', short: 'Sep', values: [300, 100] },
        { label: 'Oktober 2026', short: 'Okt', values: [null, null] },
        { label: 'November 2026', short: 'Nov', values: [1, 0] },
      ]}
      format={(value) => `${value}.00`}
    />,
  );
  const heights = [...bars.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));

  it('draws in proportion, nothing for nothing, and at least a line for a little', () => {
    expect(heights).toEqual([69, 23, 1]);
  });

  it('carries the same figures as a table', () => {
    expect(bars).toContain('<th scope="row">September 2026</th>');
    expect(bars).toContain('300.00');
    expect(bars).toContain('belum ada');
  });
});
