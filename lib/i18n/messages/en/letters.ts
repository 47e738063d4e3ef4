import type { Shape } from '../../shape';
import type { letters as lettersMs } from '../ms/letters';

export const letters = {
  title: 'Letters',
} as const satisfies Shape<typeof lettersMs>;
