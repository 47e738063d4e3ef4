'use server';

import { revealIdentity } from '@/lib/staff/reveal-identity';
import { revealSchema } from '@/lib/staff/schema';
import { staffAction } from '@/lib/web/action';

/** Shows one person's numbers in full; each view is audited. */
export const reveal = staffAction(revealSchema, revealIdentity, { typed: false });
