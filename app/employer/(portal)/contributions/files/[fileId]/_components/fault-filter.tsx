import { SelectField } from '@/components/form/select-field';
import { Filters } from '@/components/table/filters';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import type { FaultCounts } from '@/lib/contributions/check-queries';
import type { CheckParams } from '@/lib/contributions/schema';
import { formatCount } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { checkHref } from '../../../_components/addresses';
import { faultWords } from '../../../_components/fault-words';

interface FaultFilterProps {
  fileId: string;
  address: CheckParams;
  counts: FaultCounts;
}

/** One kind of fault at a time, and the downloads. */
export function FaultFilter({ fileId, address, counts }: FaultFilterProps) {
  const t = wordsHere('contributions.check');
  const words = faultWords(languageHere());
  const kinds = counts.filter((kind) => address.level === null || kind.level === address.level);
  const options = kinds.map((kind) => ({
    value: kind.code,
    label: `${words.title(kind.code)} (${formatCount(kind.count)})`,
  }));
  return (
    <>
      {kinds.length > 1 && (
        <Filters path={checkHref(fileId)} isFiltered={address.code !== null} label={t('filter')}>
          <input type="hidden" name="view" value="faults" />
          {address.level && <input type="hidden" name="level" value={address.level} />}
          <SelectField
            name="code"
            label={t('filter')}
            defaultValue={address.code ?? ''}
            options={options}
            prompt={t('allKinds')}
          />
        </Filters>
      )}
      <ButtonRow>
        <LinkButton href={`/api/text-files/${fileId}/faults`} icon="download" download>
          {t('download')}
        </LinkButton>
        <LinkButton href={`/api/text-files/${fileId}/original`} icon="file-text" download>
          {t('original')}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
