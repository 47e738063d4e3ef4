import { nested } from '../shape';
import { common } from './ms/common';
import { errors } from './ms/errors';
import { layout } from './ms/layout';
import { rules } from './ms/rules';
import { validation } from './ms/validation';

/** All words in Malay, one namespace a file. Malay is the model: English has to have the same keys. */
export const ms = {
  common,
  errors: nested(errors),
  layout,
  rules,
  validation,
} as const;

export type Messages = typeof ms;
