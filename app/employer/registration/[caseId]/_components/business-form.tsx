'use client';

import { useState } from 'react';
import { type Option, SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { ListButton } from './list-button';
import { StepFrame } from './step-frame';
import { useStepWords } from './step-words';
import { type StepStart, useStepForm } from './use-step-form';

/** The three lists with their words. */
export interface EntityOption extends Option {
  readonly subs: readonly SubOption[];
}
interface SubOption extends Option {
  readonly items: readonly Option[];
}

interface BusinessFormProps {
  caseId: string;
  start: StepStart;
  entities: readonly EntityOption[];
}

const NOTHING: readonly never[] = [];

/** Entiti Perniagaan, Entiti Sub-Perniagaan, Senarai Entiti Sub-Perniagaan, No. Pendaftaran (BRN). */
export function BusinessForm({ caseId, start, entities }: BusinessFormProps) {
  const state = useStepForm(start);
  const { t, labelOf, faultText } = useStepWords(false);
  const { values, faults } = state;
  const lists = useEntityLists(values, entities);
  const wordOf = (_field: string, value: string) => lists.words.get(value) ?? value;
  return (
    <StepFrame caseId={caseId} step="business" household={false} state={state} wordOf={wordOf}>
      <SelectField
        name="entity"
        label={labelOf('entity')}
        options={entities}
        value={lists.entity}
        onChange={(event) => lists.chooseEntity(event.target.value)}
        error={faultText(faults.entity)}
      />
      {!state.hasScript && <ListButton>{t('showList')}</ListButton>}
      <SelectField
        name="subEntity"
        label={labelOf('subEntity')}
        hint={lists.entity === '' ? t('hint.subEntity') : undefined}
        options={lists.subs}
        value={lists.sub}
        onChange={(event) => lists.chooseSub(event.target.value)}
        error={faultText(faults.subEntity)}
      />
      {!state.hasScript && <ListButton>{t('showList')}</ListButton>}
      <SelectField
        name="entityItem"
        label={labelOf('entityItem')}
        hint={lists.sub === '' ? t('hint.entityItem') : undefined}
        options={lists.items}
        value={lists.item}
        onChange={(event) => lists.chooseItem(event.target.value)}
        error={faultText(faults.entityItem)}
      />
      <TextField
        name="brn"
        label={labelOf('brn')}
        hint={t('hint.brn')}
        width={16}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        defaultValue={values.brn}
        error={faultText(faults.brn)}
      />
      <TextField
        name="brnOld"
        label={labelOf('brnOld')}
        hint={t('hint.brnOld')}
        optional
        width={16}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        defaultValue={values.brnOld}
        error={faultText(faults.brnOld)}
      />
    </StepFrame>
  );
}

/** The chosen entries of the three lists. Without script each follows from the answer to "show list". */
function useEntityLists(values: Readonly<Record<string, string>>, entities: readonly EntityOption[]) {
  const [entity, setEntity] = useState(values.entity ?? '');
  const [sub, setSub] = useState(values.subEntity ?? '');
  const [item, setItem] = useState(values.entityItem ?? '');
  const subsOf = (code: string) => entities.find(({ value }) => value === code)?.subs ?? NOTHING;
  const itemsOf = (inEntity: string, code: string) =>
    subsOf(inEntity).find(({ value }) => value === code)?.items ?? NOTHING;

  function chooseSub(code: string, inEntity = entity) {
    setSub(code);
    setItem(onlyOne(itemsOf(inEntity, code)));
  }
  function chooseEntity(code: string) {
    setEntity(code);
    chooseSub(onlyOne(subsOf(code)), code);
  }
  const all = entities.flatMap((one) => [one, ...one.subs.flatMap((two) => [two, ...two.items])]);
  return {
    entity,
    sub,
    item,
    subs: subsOf(entity),
    items: itemsOf(entity, sub),
    words: new Map(all.map(({ value, label }) => [value, label])),
    chooseEntity,
    chooseSub: (code: string) => chooseSub(code),
    chooseItem: setItem,
  };
}

function onlyOne(options: readonly Option[]): string {
  return options.length === 1 ? (options[0]?.value ?? '') : '';
}
