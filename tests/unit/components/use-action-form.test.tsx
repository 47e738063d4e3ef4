// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type FormAction, useActionForm } from '@/components/form/use-action-form';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const schema = z.object({ wage: z.string().regex(/^\d+$/, 'money') });
let posts: string[];
const refuse: FormAction<null> = async (_previous, posted) => {
  posts.push(String(posted.get('wage')));
  return { ok: false, error: 'submission.changed', values: { wage: String(posted.get('wage')) } };
};

function Form() {
  const { form, action, onSubmit, state } = useActionForm(refuse, schema, { defaultValues: { wage: '' } });
  return (
    <form action={action} onSubmit={onSubmit} noValidate>
      {state.fields.wage && (
        <p role="alert" tabIndex={-1}>
          {state.fields.wage}
        </p>
      )}
      <output>{state.refusal?.error}</output>
      <input defaultValue={state.values.wage} {...form.register('wage')} />
    </form>
  );
}

async function submit(wage: string): Promise<void> {
  const input = document.querySelector('input');
  if (!input?.form) throw new Error('the form is not there');
  const { form } = input;
  // React watches the element's own setter; a person's typing goes past it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, wage);
  await act(async () => {
    input.dispatchEvent(new Event('input', { bubbles: true }));
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

beforeEach(async () => {
  posts = [];
  document.body.innerHTML = '<div></div>';
  await act(async () => createRoot(document.body.firstElementChild as Element).render(<Form />));
});

it('shows the code of a fault and sends nothing', async () => {
  await submit('12x');
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('money');
  expect(posts).toEqual([]);
});

it('sends what was typed, shows the refusal and keeps the field', async () => {
  await submit('1200');
  expect(posts).toEqual(['1200']);
  expect(document.querySelector('output')?.textContent).toBe('submission.changed');
  expect(document.querySelector('input')?.value).toBe('1200');
});
