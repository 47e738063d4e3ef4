import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';
import type { SettingKey } from './schema';

/** A change of a setting, from its proposal on. */
export interface SettingChangeView {
  readonly id: string;
  readonly on: boolean;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Whether whoever asks proposed it: then somebody else has to agree. */
  readonly isOwn: boolean;
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  readonly droppedAt: Date | null;
}

/** A setting with its history, newest first. */
export interface SettingView {
  readonly on: boolean;
  /** The proposal that waits for a second person. */
  readonly proposal: SettingChangeView | null;
  readonly history: readonly SettingChangeView[];
}

const HISTORY_ROWS = 50;

/** A setting as it is in force, what is proposed, and the changes before. */
export async function readSetting(actor: StaffActor, key: SettingKey): Promise<SettingView> {
  return forStaff(actor, async (tx) => {
    const rows = await tx.settingChange.findMany({
      where: { key },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: HISTORY_ROWS,
    });
    const people = await tx.userAccount.findMany({
      where: { id: { in: rows.flatMap(({ proposedBy, agreedBy }) => [proposedBy, ...(agreedBy ? [agreedBy] : [])]) } },
      select: { id: true, name: true, email: true },
    });
    const names = new Map(people.map(({ id, name, email }) => [id, name ?? email]));
    const changes = rows.map((row) => ({
      id: row.id,
      on: row.value === true,
      reason: row.reason,
      proposedBy: names.get(row.proposedBy) ?? '',
      proposedAt: row.proposedAt,
      isOwn: row.proposedBy === actor.userId,
      agreedBy: row.agreedBy && (names.get(row.agreedBy) ?? ''),
      agreedAt: row.agreedAt,
      droppedAt: row.droppedAt,
    }));
    const isOpen = ({ agreedAt, droppedAt }: SettingChangeView) => !agreedAt && !droppedAt;
    return {
      on: await isSettingOn(tx, key),
      proposal: changes.find(isOpen) ?? null,
      history: changes.filter((change) => !isOpen(change)),
    };
  });
}

/** Whether a setting is on: the last change that a second person agreed to says so. Off until then. */
export async function isSettingOn(tx: Tx, key: SettingKey): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ is_on: boolean }[]>`SELECT setting_is_on(${key}) AS is_on`;
  return found?.is_on ?? false;
}
