'use server';

import { redirect } from 'next/navigation';
import { mayChangeSettings } from '@/lib/core/actor';
import { agreeToChange, dropChange } from '@/lib/settings/decide-change';
import { proposeChange } from '@/lib/settings/propose-change';
import { decideChangeSchema, proposeChangeSchema } from '@/lib/settings/schema';
import { staffAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';

const SUPERVISORS = { may: mayChangeSettings };

/** Proposes a change of a setting. */
export const propose = staffAction(
  proposeChangeSchema,
  async (actor, input, now) => {
    await proposeChange(actor, input, now, freshId);
    redirect('/staff/settings');
  },
  SUPERVISORS,
);

/** Agrees to somebody else's proposal: it is in force. */
export const agree = staffAction(
  decideChangeSchema,
  async (actor, { changeId }, now) => {
    await agreeToChange(actor, changeId, now);
    redirect('/staff/settings');
  },
  SUPERVISORS,
);

/** Drops a proposal. */
export const drop = staffAction(
  decideChangeSchema,
  async (actor, { changeId }, now) => {
    await dropChange(actor, changeId, now);
    redirect('/staff/settings');
  },
  SUPERVISORS,
);
