import { nested } from '../shape';
import { account } from './ms/account';
import { cases } from './ms/cases';
import { checkFile } from './ms/check-file';
import { checks } from './ms/checks';
import { common } from './ms/common';
import { contributions } from './ms/contributions';
import { corrections } from './ms/corrections';
import { documentUpload } from './ms/document-upload';
import { documents } from './ms/documents';
import { employeeForm } from './ms/employee-form';
import { employeeSheet } from './ms/employee-sheet';
import { employees } from './ms/employees';
import { errors } from './ms/errors';
import { fault } from './ms/fault';
import { industries } from './ms/industries';
import { keptForm } from './ms/kept-form';
import { landing } from './ms/landing';
import { layout } from './ms/layout';
import { letters } from './ms/letters';
import { lists } from './ms/lists';
import { mail } from './ms/mail';
import { mailbox } from './ms/mailbox';
import { publicPages } from './ms/public';
import { records } from './ms/records';
import { registration } from './ms/registration';
import { registrationForm } from './ms/registration-form';
import { rules } from './ms/rules';
import { session } from './ms/session';
import { signIn } from './ms/sign-in';
import { staff } from './ms/staff';
import { staffCase } from './ms/staff-case';
import { staffEmployee } from './ms/staff-employee';
import { staffEmployer } from './ms/staff-employer';
import { staffSignIn } from './ms/staff-sign-in';
import { textFile } from './ms/text-file';
import { upload } from './ms/upload';
import { validation } from './ms/validation';
import { wageForm, wages } from './ms/wages';

/** All words in Malay, one namespace a file. Malay is the model: English has to have the same keys. */
export const ms = {
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
} as const;

export type Messages = typeof ms;
