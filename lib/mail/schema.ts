import { z } from 'zod';

/** What the address of the local mailbox may carry. */
export const mailboxParamsSchema = z.object({
  to: z.string().trim().max(320).optional().catch(undefined),
});
