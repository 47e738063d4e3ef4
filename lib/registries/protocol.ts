import { z } from 'zod';
import type { FieldReply, RegistryField, RegistryReply } from '@/lib/core/registry-reply';

/** One value that is declared to a registry; null or empty is not sent. */
export interface DeclaredField {
  readonly field: RegistryField;
  readonly value: string | null;
}

/** What is asked: whom it is about, and what was declared of them. */
export interface Question {
  readonly key: Readonly<Record<string, string>>;
  readonly declared: readonly DeclaredField[];
}

const entrySchema = z.object({
  entry: z.record(z.string(), z.object({ same: z.boolean(), found: z.string().max(500).optional() })).nullable(),
});

/** The body of a question: the key, and the declared values by field (`docs/decisions/registries.md`). */
export function questionBody({ key, declared }: Question): string {
  return JSON.stringify({
    key,
    declared: Object.fromEntries(sent(declared).map(({ field, value }) => [field, value])),
  });
}

/**
 * Reads a registry's answer: `{"entry": null}` when it has no such entry, or each declared field with `same`, and `found`
 * where it differs and may be told.
 *
 * @returns unavailable when the answer is of another form, or says nothing of a field that was declared
 */
export function readReply({ declared }: Question, answer: unknown): RegistryReply {
  const parsed = entrySchema.safeParse(answer);
  if (!parsed.success) return { state: 'unavailable' };
  const { entry } = parsed.data;
  if (entry === null) return { state: 'unknown' };
  const fields: FieldReply[] = [];
  for (const { field, value } of sent(declared)) {
    const told = Object.hasOwn(entry, field) ? entry[field] : undefined;
    if (told === undefined) return { state: 'unavailable' };
    const { same, found } = told;
    fields.push({ field, same, declared: value, ...(!same && found !== undefined && { found }) });
  }
  return { state: 'found', fields };
}

function sent(declared: readonly DeclaredField[]): { readonly field: RegistryField; readonly value: string }[] {
  return declared.flatMap(({ field, value }) => (value ? [{ field, value }] : []));
}
