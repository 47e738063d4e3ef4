import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { LinkButton } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { wordsHere } from '@/lib/i18n/here';
import { FormSamples } from './_components/form-samples';
import { StateSamples } from './_components/state-samples';
import { TableSamples } from './_components/table-samples';

/** Every component with awkward content, to be looked at. It is absent from what is deployed. */
export default function GalleryPage() {
  const t = wordsHere('layout');
  return (
    <>
      <SiteHeader
        home="/"
        employer={{
          name: 'Perusahaan Perkhidmatan Kejuruteraan Elektrik dan Penyaman Udara Seri Kembangan Jaya Sdn. Bhd.',
          code: 'B3205001234X',
          switchHref: '/dev/components',
        }}
        sites={[
          {
            label: t('menu.registration'),
            href: '/dev/components#r',
            icon: 'building',
            note: 'Majikan, pekerja, tarikh berhenti kerja',
          },
          {
            label: t('menu.contributions'),
            href: '/dev/components#c',
            icon: 'file-text',
            note: 'SOCSO dan EIS setiap bulan',
            current: true,
          },
          { label: t('menu.payments'), href: '/dev/components#p', icon: 'wallet' },
          { label: t('menu.records'), href: '/dev/components#s', icon: 'file-check', note: 'ACR dan ECR' },
        ]}
        person={{ name: 'nurul.izzati.binti.abdul-rahman@perusahaan-seri-kembangan.com.my' }}
      />
      <PageLayout
        crumbs={[
          { label: t('menu.overview'), href: '/' },
          { label: t('menu.contributions'), href: '/dev/components' },
          { label: 'Oktober 2026' },
        ]}
        title={
          <PageTitle
            eyebrow="Oktober 2026"
            title="Semak fail caruman"
            tag={<Tag tone="warn">Belum dihantar</Tag>}
            lead="248 baris baik. 2 perlu dibaiki sebelum dihantar. 5 untuk disemak."
            action={
              <LinkButton variant="primary" href="/dev/components" iconAfter="arrow-right">
                Seterusnya: hantar
              </LinkButton>
            }
          />
        }
        help={
          <>
            <HelpBlock title="Yang anda perlukan">
              <ul>
                <li>Fail teks daripada perisian gaji</li>
                <li>Gaji setiap pekerja bagi bulan ini</li>
              </ul>
            </HelpBlock>
            <HelpBlock title="Apa yang berlaku selepas ini">
              <p>Satu ACR dan satu ECR dibuat, dan e-mel dihantar kepada anda.</p>
            </HelpBlock>
          </>
        }
      >
        <div className="stack">
          <StateSamples />
          <FormSamples />
          <TableSamples />
        </div>
      </PageLayout>
      <SiteFooter
        links={[
          { label: t('footer.guides'), href: '/' },
          { label: t('footer.checkFile'), href: '/check-file' },
        ]}
      />
    </>
  );
}
