import 'server-only';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import type { Language } from '@/lib/db/generated/enums';
import { forUser } from '@/lib/db/tenant';

/** Keeps the language in which a person wants pages and mails. */
export async function saveLanguage(actor: UserActor | EmployerActor, language: Language): Promise<void> {
  await forUser(actor, (tx) => tx.userAccount.updateMany({ where: { id: actor.userId }, data: { language } }));
}
