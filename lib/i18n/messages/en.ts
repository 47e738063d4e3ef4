import { nested, type Shape } from '../shape';
import { account } from './en/account';
import { cases } from './en/cases';
import { checkFile } from './en/check-file';
import { checks } from './en/checks';
import { common } from './en/common';
import { contributions } from './en/contributions';
import { corrections } from './en/corrections';
import { documentUpload } from './en/document-upload';
import { documents } from './en/documents';
import { employeeForm } from './en/employee-form';
import { employeeSheet } from './en/employee-sheet';
import { employees } from './en/employees';
import { errors } from './en/errors';
import { fault } from './en/fault';
import { industries } from './en/industries';
import { keptForm } from './en/kept-form';
import { landing } from './en/landing';
import { layout } from './en/layout';
import { letters } from './en/letters';
import { lists } from './en/lists';
import { mail } from './en/mail';
import { mailbox } from './en/mailbox';
import { publicPages } from './en/public';
import { records } from './en/records';
import { registration } from './en/registration';
import { registrationForm } from './en/registration-form';
import { rules } from './en/rules';
import { session } from './en/session';
import { signIn } from './en/sign-in';
import { staff } from './en/staff';
import { staffCase } from './en/staff-case';
import { staffEmployee } from './en/staff-employee';
import { staffEmployer } from './en/staff-employer';
import { staffSignIn } from './en/staff-sign-in';
import { textFile } from './en/text-file';
import { upload } from './en/upload';
import { validation } from './en/validation';
import { wageForm, wages } from './en/wages';
import type { Messages } from './ms';

/** All words in English. */
export const en = {
  checkFile,
  checks,
  common,
  mailbox,
  signIn,
  session,
  mail,
  account,
  contributions,
  textFile,
  upload,
  errors: nested(errors),
  fault,
  keptForm,
  landing,
  layout,
  public: publicPages,
  records,
  rules,
  registration,
  registrationForm,
  lists,
  industries,
  employees,
  employeeForm,
  employeeSheet,
  corrections,
  documents,
  documentUpload,
  letters,
  cases,
  staff,
  staffCase,
  staffEmployee,
  staffEmployer,
  staffSignIn,
  validation,
  wageForm,
  wages,
} as const satisfies Shape<Messages>;
