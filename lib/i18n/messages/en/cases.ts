import type { Shape } from '../../shape';
import type { cases as casesMs } from '../ms/cases';

export const cases = {
  title: 'Cases',
} as const satisfies Shape<typeof casesMs>;
