import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { wordsHere } from '@/lib/i18n/here';

/** Asks for the code on a paper. A GET form: the answer has an address of its own. */
export function VerifyForm({ code = '', error }: { code?: string; error?: string }) {
  const t = wordsHere('public.verify');
  return (
    <form method="get" action="/verify" noValidate>
      <TextField
        name="code"
        label={t('label')}
        hint={t('hint')}
        error={error}
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={300}
        width={24}
        className="font-mono"
      />
      <ButtonRow>
        <Button type="submit" variant="primary">
          {t('action')}
        </Button>
      </ButtonRow>
    </form>
  );
}
