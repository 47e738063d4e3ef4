import type { Shape } from '../../shape';
import type { staffCase as ms } from '../ms/staff-case';

export const staffCase = { title: 'x' } as const satisfies Shape<typeof ms>;
