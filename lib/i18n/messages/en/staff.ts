import type { Shape } from '../../shape';
import type { staff as staffMs } from '../ms/staff';

export const staff = {
  title: 'Office',
} as const satisfies Shape<typeof staffMs>;
