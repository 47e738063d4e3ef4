'use client';

import { CheckboxField } from '@/components/form/choice-fields';
import { type Option, SelectField } from '@/components/form/select-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { ListButton } from './list-button';
import { StepText } from './step-text';
import { useStepWords } from './step-words';
import type { StepForm } from './use-step-form';

interface DetailsAddressProps {
  state: StepForm;
  household: boolean;
  states: readonly Option[];
}

const REGISTERED = { address: 'address', postcode: 'postcode', city: 'city', stateCode: 'stateCode' } as const;
const MAIL = {
  address: 'mailAddress',
  postcode: 'mailPostcode',
  city: 'mailCity',
  stateCode: 'mailStateCode',
} as const;

/** The registered address, and the one for letters when it is another. */
export function DetailsAddress(props: DetailsAddressProps) {
  const { t, labelOf } = useStepWords(props.household);
  return (
    <div className="group/mail">
      <h2 className="mt-8 mb-4 text-h3">{t('registered')}</h2>
      <AddressFields {...props} fields={REGISTERED} />
      <h2 className="mt-8 mb-4 text-h3">{t('correspondence')}</h2>
      <CheckboxField
        name="mailSame"
        label={labelOf('mailSame')}
        defaultChecked={props.state.values.mailSame === 'on'}
      />
      {/* The style sheet hides them, so that it works without script; they are posted all the same. */}
      <div className="group-has-[#mailSame:checked]/mail:hidden">
        <AddressFields {...props} fields={MAIL} />
      </div>
    </div>
  );
}

function AddressFields({
  state,
  household,
  states,
  fields,
}: DetailsAddressProps & { fields: typeof REGISTERED | typeof MAIL }) {
  const { t, labelOf, faultText } = useStepWords(household);
  const { values, faults } = state;
  const towns = state.towns[fields.city];
  const common = { state, household };
  return (
    <>
      <TextAreaField
        name={fields.address}
        label={labelOf(fields.address)}
        rows={3}
        defaultValue={values[fields.address]}
        error={faultText(faults[fields.address])}
      />
      <StepText
        {...common}
        field={fields.postcode}
        hint={t('hint.postcode')}
        width={8}
        inputMode="numeric"
        maxLength={5}
        autoComplete="postal-code"
        onChange={(event) => {
          // Five digits are a whole postcode: town and state are offered at once.
          if (/^\d{5}$/.test(event.target.value)) pressList(event.target.form);
        }}
      />
      <ListButton>{t('findTown')}</ListButton>
      {/* A new town or state from the postcode takes the place of what stood there. */}
      <StepText
        key={`city ${values[fields.city]}`}
        {...common}
        field={fields.city}
        list={`${fields.city}-towns`}
        hint={towns.length > 1 ? t('hint.towns', { towns: towns.join(', ') }) : undefined}
      />
      <SelectField
        key={`state ${values[fields.stateCode]}`}
        name={fields.stateCode}
        label={labelOf(fields.stateCode)}
        options={states}
        defaultValue={values[fields.stateCode]}
        error={faultText(faults[fields.stateCode])}
      />
      <datalist id={`${fields.city}-towns`}>
        {towns.map((town) => (
          <option key={town} value={town} />
        ))}
      </datalist>
    </>
  );
}

function pressList(form: HTMLFormElement | null): void {
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="press"][value="list"]'));
}
