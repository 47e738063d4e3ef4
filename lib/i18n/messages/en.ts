import { nested, type Shape } from '../shape';
import { common } from './en/common';
import { errors } from './en/errors';
import { layout } from './en/layout';
import { rules } from './en/rules';
import { validation } from './en/validation';
import type { Messages } from './ms';

/** All words in English. */
export const en = {
  common,
  errors: nested(errors),
  layout,
  rules,
  validation,
} as const satisfies Shape<Messages>;
