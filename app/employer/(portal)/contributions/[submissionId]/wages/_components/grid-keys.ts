/** The wage fields of a form, from top to bottom. */
export function wageInputs(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name^="wage."]')];
}

/** Up and Down go from wage to wage, as in a sheet. @returns whether the key was one of them */
export function moveBetweenWages(form: HTMLFormElement, target: EventTarget, key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const inputs = wageInputs(form);
  const at = inputs.indexOf(target as HTMLInputElement);
  const next = at < 0 ? undefined : inputs[key === 'ArrowDown' ? at + 1 : at - 1];
  next?.focus();
  next?.select();
  return next !== undefined;
}

/**
 * A column copied from a sheet fills the fields from the one it is pasted into downward.
 *
 * @returns the fields that were filled; none when the text is a single line, which the browser pastes by itself
 */
export function pasteColumn(form: HTMLFormElement, target: EventTarget, text: string): HTMLInputElement[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const inputs = wageInputs(form);
  const at = inputs.indexOf(target as HTMLInputElement);
  if (lines.length < 2 || at < 0) return [];
  return lines.flatMap((line, index) => {
    const input = inputs[at + index];
    if (!input) return [];
    input.value = line.trim();
    return [input];
  });
}
