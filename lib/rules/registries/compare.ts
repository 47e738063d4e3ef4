import type {
  DifferingField,
  FieldReply,
  RegistryAnswer,
  RegistryField,
  RegistryReply,
} from '@/lib/core/registry-reply';
import { isNearName } from '@/lib/rules/employees/names';

/**
 * What an employer may be told of a registry's own entry: what is public (a company) and what stands in papers that the
 * employer keeps a copy of (the dates and the kind of a pass). Never a name, a birth date, a sex or a number of a person.
 */
const SHOWN: ReadonlySet<RegistryField> = new Set<RegistryField>([
  'entity',
  'state',
  'pass_kind',
  'pass_until',
  'passport_until',
]);

/**
 * The verdict on a registry's reply. Names that a reader takes for the same (bin and binti, A/L, signs, an alias) are no
 * difference, whatever the registry said. What an employer may not see of the registry's entry is left out.
 */
export function judgeReply(reply: RegistryReply): RegistryAnswer {
  if (reply.state !== 'found') return reply;
  const differing = reply.fields.filter((field) => !field.same && !isOnlySpelling(field));
  if (differing.length === 0) return { state: 'agrees' };
  return { state: 'differs', fields: differing.map(shown) };
}

function isOnlySpelling({ field, declared, found }: FieldReply): boolean {
  if (field !== 'name' || found === undefined) return false;
  return isNearName(found, declared) || companyName(found) === companyName(declared);
}

/** A company's name without case, signs and the several ways to write Sendirian Berhad. */
function companyName(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\bSENDIRIAN\b/g, 'SDN')
    .replace(/\bBERHAD\b/g, 'BHD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function shown({ field, declared, found }: FieldReply): DifferingField {
  if (!SHOWN.has(field)) return { field };
  return { field, declared, ...(found !== undefined && { found }) };
}
