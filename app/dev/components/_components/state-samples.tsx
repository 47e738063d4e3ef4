import { Bars } from '@/components/ui/bars';
import { Button, LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { DonePanel } from '@/components/ui/done-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { Identity } from '@/components/ui/identity';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Skeleton } from '@/components/ui/skeleton';
import { Stepper } from '@/components/ui/stepper';
import { SummaryList } from '@/components/ui/summary-list';
import { Tabs } from '@/components/ui/tabs';
import { Tag } from '@/components/ui/tag';
import { TaskList } from '@/components/ui/task-list';
import { formatSen, sen } from '@/lib/core/money';

const MONTHS = ['Nov', 'Dis', 'Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ogos', 'Sep', 'Okt'];

/** Messages, states, facts and charts. */
export function StateSamples() {
  return (
    <>
      <div className="stack-tight">
        <Callout tone="bad" title="2 baris perlu dibaiki" level={2}>
          <p>
            Baris 14 dan baris 203. <a href="#must-fix">Lihat baris itu</a>.
          </p>
        </Callout>
        <Callout tone="warn" title="Caruman Oktober 2026 belum dihantar">
          <p>Tarikh akhir 15 November 2026, 4 hari lagi.</p>
        </Callout>
        <Callout tone="good" title="Fail diterima">
          <p>250 baris, jumlah gaji RM 812,450.00.</p>
        </Callout>
        <Callout>
          <p>Tanpa tajuk: satu ayat sahaja yang perlu diketahui sebelum meneruskan.</p>
        </Callout>
      </div>
      <p className="flex flex-wrap gap-2">
        <Tag tone="good">Sudah dibayar</Tag>
        <Tag tone="warn">Perlu semak</Tag>
        <Tag tone="bad">Lewat</Tag>
        <Tag tone="info">Draf</Tag>
        <Tag tone="neutral">Belum mula</Tag>
      </p>
      <ButtonRow>
        <Button variant="primary">Muat naik</Button>
        <LinkButton href="/dev/components" icon="download">
          Muat turun PDF
        </LinkButton>
        <Button variant="plain">Kembali</Button>
        <Button variant="danger">Buang draf Oktober 2026</Button>
      </ButtonRow>
      <Tabs
        label="Hasil semakan"
        tabs={[
          { label: 'Perlu dibaiki', href: '#must-fix', count: 2, current: true },
          { label: 'Sila semak', href: '#look', count: 5 },
          { label: 'Makluman', href: '#info', count: 0 },
          { label: 'Semua baris', href: '#all', count: 10000 },
        ]}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Panel title="Maklumat Caruman & Kutipan (ACR)" link={{ href: '/dev/components', label: 'Semua ACR' }}>
          <Bars
            title="Caruman 12 bulan terakhir (RM)"
            series={[
              { key: 'employer', label: 'Majikan' },
              { key: 'employee', label: 'Pekerja' },
            ]}
            points={MONTHS.map((short, index) => ({
              label: `${short} 2026`,
              short,
              values: index === 11 ? [null, null] : [1_200_000 + index * 40_000, 480_000 + (index % 3) * 90_000],
            }))}
            format={(value) => formatSen(sen(value))}
          />
        </Panel>
        <Panel title="Jumlah bulan ini">
          <SummaryList
            numeric
            total
            rows={[
              { label: 'Syer majikan (RM)', value: <Money amount={sen(14_210_35)} />, note: 'bulan lalu 13,990.10' },
              { label: 'Syer pekerja (RM)', value: <Money amount={sen(4_060_00)} /> },
              { label: 'Jumlah (RM)', value: <Money amount={sen(18_270_35)} /> },
            ]}
          />
        </Panel>
      </div>
      <SummaryList
        rows={[
          { label: 'Nama', value: 'Muhammad Haziq Iskandar bin Wan Ahmad Zulkifli' },
          { label: 'No. KPPN', value: <Identity number="000918141709" />, action: <a href="#x">Tukar No. KPPN</a> },
          { label: 'No. KPPN (senarai)', value: <Identity number="000918141709" masked /> },
        ]}
      />
      <Stepper
        steps={[
          { label: 'Dihantar', state: 'done', note: '12 November 2026' },
          { label: 'Dalam bayaran', state: 'current', note: 'FPX, menunggu bank' },
          { label: 'Dibayar', state: 'todo' },
        ]}
      />
      <ProgressBar label="Menyemak baris" done={6420} total={10000} note="Halaman ini boleh ditutup; draf disimpan." />
      <DonePanel title="Caruman dihantar">
        <p className="flex flex-wrap items-center justify-center gap-3">
          <strong className="text-h3">ACR 000000012345</strong>
          <CopyButton text="000000012345" label="Salin nombor ACR" doneLabel="Sudah disalin" />
        </p>
      </DonePanel>
      <EmptyState title="Belum ada rekod" action={<Button variant="primary">Mula caruman pertama</Button>}>
        <p>ACR dan ECR muncul di sini sebaik caruman pertama disahkan.</p>
      </EmptyState>
      <TaskList
        groups={[
          {
            title: 'Maklumat majikan',
            tasks: [
              { name: 'Entiti perniagaan', href: '/dev/components', state: <Tag tone="good">Selesai</Tag> },
              {
                name: 'Dokumen sokongan',
                state: <Tag tone="neutral">Belum boleh mula</Tag>,
                note: 'Lengkapkan entiti perniagaan dahulu.',
              },
            ],
          },
        ]}
      />
      <Skeleton lines={3} />
    </>
  );
}
