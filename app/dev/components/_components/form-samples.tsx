import { CheckboxField, RadiosField } from '@/components/form/choice-fields';
import { CodeField } from '@/components/form/code-field';
import { DateField } from '@/components/form/date-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileField } from '@/components/form/file-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { TextField } from '@/components/form/text-field';
import { ClientWords } from '@/components/layout/client-words';
import { ButtonRow } from '@/components/ui/button-row';

/** Every field, plain and with a fault. */
export function FormSamples() {
  return (
    <form noValidate>
      <h2 className="section-title">Borang</h2>
      <ErrorSummary
        faults={[
          { id: 'email', text: 'Taip alamat e-mel penuh, contohnya nama@syarikat.com.my.' },
          { id: 'stop', text: 'Tarikh ini belum tiba.' },
        ]}
      />
      <TextField
        label="Alamat e-mel"
        name="email"
        type="email"
        hint="Kod sekali guna dihantar ke alamat ini."
        error="Taip alamat e-mel penuh, contohnya nama@syarikat.com.my."
        defaultValue="nurul@"
      />
      <TextField label="Gaji" name="wage" unit="RM" inputMode="decimal" width={12} defaultValue="2500.00" />
      <TextField label="Nama panggilan" name="nick" optional width={16} />
      <ClientWords>
        <CodeField label="Kata Laluan" name="code" hint="Lapan angka daripada e-mel." defaultValue="12345678" />
      </ClientWords>
      <SelectField
        label="Bulan caruman"
        name="month"
        options={[
          { value: '2026-10', label: 'Oktober 2026' },
          { value: '2026-09', label: 'September 2026' },
        ]}
      />
      <RadiosField
        label="Pemilihan Pekerja"
        name="scope"
        defaultValue="some"
        choices={[
          { value: 'all', label: 'Semua', hint: 'Semua 250 pekerja berhenti pada tarikh yang sama.' },
          { value: 'some', label: 'Khusus' },
        ]}
      />
      <DateField label="Tarikh Berhenti Kerja" name="stop" hint="HH/BB/TTTT" error="Tarikh ini belum tiba." />
      <FileField label="Fail teks caruman" name="file" hint="Satu fail .txt bagi satu bulan, sehingga 40 MB." />
      <TextAreaField label="Sebab" name="reason" optional />
      <CheckboxField
        name="declare"
        label="Saya mengaku bahawa maklumat ini benar dan lengkap."
        error="Tandakan kotak perakuan untuk meneruskan."
      />
      <ButtonRow>
        <SubmitButton>Hantar</SubmitButton>
        <SubmitButton pending variant="secondary">
          Menghantar
        </SubmitButton>
      </ButtonRow>
    </form>
  );
}
