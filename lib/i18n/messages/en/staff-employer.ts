import type { Shape } from '../../shape';
import type { staffEmployer as ms } from '../ms/staff-employer';

export const staffEmployer = { title: 'x' } as const satisfies Shape<typeof ms>;
