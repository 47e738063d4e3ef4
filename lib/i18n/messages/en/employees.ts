import type { Shape } from '../../shape';
import type { employees as employeesMs } from '../ms/employees';

export const employees = {
  title: 'Employees',
} as const satisfies Shape<typeof employeesMs>;
