import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import type { SheetView } from '@/lib/employees/sheet-queries';
import { wordsHere } from '@/lib/i18n/here';
import { addSheet, layAside } from '../sheet/actions';

/** The result in words, before any table. */
export function SheetVerdict({ sheet }: { sheet: SheetView }) {
  const t = wordsHere('employeeSheet');
  const facts = { good: sheet.goodCount, look: sheet.lookCount, fix: sheet.fixCount };
  if (sheet.state === 'used') {
    const added = sheet.addedCount ?? 0;
    const left = sheet.rowCount - added;
    return (
      <Callout tone={left > 0 ? 'warn' : 'good'} role="status" title={t('verdictUsed', { added })}>
        <p>{left > 0 ? t('usedLeft', { left }) : t('usedAll')}</p>
      </Callout>
    );
  }
  if (sheet.goodCount + sheet.lookCount === 0) {
    return (
      <Callout tone="bad" role="status" title={t('verdictNone', facts)}>
        <p>{t('nextNone')}</p>
      </Callout>
    );
  }
  const title = sheet.fixCount > 0 ? 'verdictFix' : sheet.lookCount > 0 ? 'verdictLook' : 'verdictGood';
  return (
    <Callout tone={title === 'verdictGood' ? 'good' : 'warn'} role="status" title={t(title, facts)}>
      {sheet.fixCount > 0 && <p>{t('next')}</p>}
    </Callout>
  );
}

/** The one button that adds the good rows, with the terms, and the way to lay the sheet aside. */
export function AddRows({ caseId, sheet }: { caseId: string; sheet: SheetView }) {
  const t = wordsHere('employeeSheet');
  const form = wordsHere('employeeForm');
  return (
    <ClientWords namespaces={['errors']}>
      {sheet.goodCount + sheet.lookCount > 0 && (
        <ActionForm action={addSheet} fieldTexts={{ terms: form('fault.acceptTerms') }}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="sheetId" value={sheet.id} />
          {sheet.lookCount > 0 && (
            <CheckboxField name="acceptLook" label={t('acceptLook', { look: sheet.lookCount })} />
          )}
          <CheckboxField name="terms" label={form('terms')} hint={form('termsHint')} />
          <ButtonRow>
            <SubmitButton>
              {t('add', { count: sheet.goodCount === 0 ? sheet.lookCount : sheet.goodCount })}
            </SubmitButton>
          </ButtonRow>
        </ActionForm>
      )}
      <ActionForm action={layAside}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="sheetId" value={sheet.id} />
        <SubmitButton variant="plain">{t('discard')}</SubmitButton>
      </ActionForm>
    </ClientWords>
  );
}
