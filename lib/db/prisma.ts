import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client';
import { pool } from './pool';

/** Prisma inside an open transaction of `lib/db/tenant.ts`. */
export type Tx = Prisma.TransactionClient;

const held = globalThis as { majikanPrisma?: PrismaClient };

/** The Prisma client over the shared pool. Features reach it through `forEmployer` and its sisters only. */
export function prisma(): PrismaClient {
  held.majikanPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool(), { disposeExternalPool: false }) });
  return held.majikanPrisma;
}

/** Lets go of the client together with `closePool`. */
export async function closePrisma(): Promise<void> {
  const ending = held.majikanPrisma;
  delete held.majikanPrisma;
  await ending?.$disconnect();
}
