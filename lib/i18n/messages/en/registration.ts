import type { Shape } from '../../shape';
import type { registration as registrationMs } from '../ms/registration';

export const registration = {
  title: 'Registration',
} as const satisfies Shape<typeof registrationMs>;
