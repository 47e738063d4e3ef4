import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { DataTable } from '@/components/table/data-table';
import { Filters } from '@/components/table/filters';
import { Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { MonthName } from '@/components/ui/date-text';
import { Money } from '@/components/ui/money';
import { Tag } from '@/components/ui/tag';
import { sen } from '@/lib/core/money';
import { addMonths, month } from '@/lib/core/month';

const ROWS = Array.from({ length: 9 }, (_, index) => ({
  month: addMonths(month('2026-10'), -index),
  people: 250 - index,
  amount: index === 0 ? null : sen(18_270_35 - index * 1234),
}));

/** A list with its search, its table and its pages. */
export function TableSamples() {
  return (
    <div>
      <h2 className="section-title">Senarai</h2>
      <Filters path="/dev/components" label="Cari bulan" isFiltered>
        <TextField label="Cari nama atau nombor" name="q" defaultValue="Haziq" />
        <SelectField
          label="Keadaan"
          name="state"
          prompt="Semua"
          options={[{ value: 'paid', label: 'Sudah dibayar' }]}
        />
      </Filters>
      <DataTable
        caption="Senarai Tertunda Caruman Majikan"
        rows={ROWS}
        rowKey={(row) => row.month}
        isSelected={(row) => row.month === '2026-08'}
        totalLabel="Jumlah"
        columns={[
          { key: 'month', header: 'Bulan', cell: (row) => <MonthName month={row.month} />, rowHeader: true },
          { key: 'people', header: 'Pekerja', numeric: true, cell: (row) => row.people, total: '2,214' },
          {
            key: 'amount',
            header: 'Amaun (RM)',
            numeric: true,
            cell: (row) => (row.amount === null ? 'belum ada' : <Money amount={row.amount} />),
            total: <Money amount={sen(145_718_36)} />,
          },
          {
            key: 'state',
            header: 'Keadaan',
            cell: (row) => (row.amount ? <Tag tone="good">Dibayar</Tag> : <Tag tone="warn">4 hari lagi</Tag>),
          },
          {
            key: 'do',
            header: 'Tindakan',
            action: true,
            cell: (row) => (
              <LinkButton className="btn-small" href="/dev/components">
                {row.amount ? 'Lihat' : 'Mula'}
              </LinkButton>
            ),
          },
        ]}
      />
      <Pagination page={4} pageCount={20} path="/dev/components" params={{ q: 'Haziq' }} />
    </div>
  );
}
