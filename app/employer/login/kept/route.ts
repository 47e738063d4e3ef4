import { keepRoute } from '@/lib/web/kept-form';

/** Keeps a form whose session ended, until its person has signed in again. */
export const POST = keepRoute('employer');
