import { newId } from '@/lib/db/new-id';
import { insertRow, type Owner } from './owner';

interface KeptTraits {
  readonly userId: string;
  readonly employerId?: string | null;
}

/** A form that was kept a moment ago; what it says cannot be read. @returns its id */
export async function addKeptFormRow(owner: Owner, { userId, employerId = null }: KeptTraits): Promise<string> {
  const id = newId();
  await insertRow(owner, 'kept_form', {
    id,
    user_id: userId,
    employer_id: employerId,
    path: '/employer/contributions',
    sealed: Buffer.from('sealed'),
    kept_at: new Date(),
    expires_at: new Date(Date.now() + 30 * 60_000),
  });
  return id;
}
