import { z } from 'zod';
import { isId } from '@/lib/core/ids';

/** The settings of the portal that two people of the office change together. */
export const SETTING_KEYS = ['automatic-approval'] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** A proposal: on or off, and why. Code: `required`. */
export const proposeChangeSchema = z.object({
  key: z.enum(SETTING_KEYS, 'choice'),
  on: z.enum(['on', 'off'], 'choice').transform((value) => value === 'on'),
  reason: z.string('required').trim().min(1, 'required').max(2_000, 'tooLong'),
});
export type ProposeChange = z.output<typeof proposeChangeSchema>;

/** Which proposal to agree to or to drop. */
export const decideChangeSchema = z.object({ changeId: z.string().refine(isId, 'choice') });
