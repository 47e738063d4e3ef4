import type { Shape } from '../../shape';
import type { letters as ms } from '../ms/letters';

export const letters = {
  title: 'Letters',
  lead: 'The letters made for this application, as PDF. Anybody can verify them by their QR code.',
  none: 'No letter yet',
  noneText: 'The letter of acknowledgement is made as soon as the application is sent.',
  download: 'Download PDF',
  kind: {
    acknowledgement: 'Acknowledgement of the application',
    registration_socso: 'Employer registration letter, SOCSO',
    registration_eis: 'Employer registration letter, EIS',
    employees_socso: 'Employee registration letter, SOCSO',
    employees_eis: 'Employee registration letter, EIS',
  },
  file: {
    acknowledgement: 'Acknowledgement',
    registration_socso: 'Employer-registration-SOCSO',
    registration_eis: 'Employer-registration-EIS',
    employees_socso: 'Employee-registration-SOCSO',
    employees_eis: 'Employee-registration-EIS',
  },
  paper: {
    act: {
      socso: "Employees' Social Security Act 1969 (Act 4)",
      eis: 'Employment Insurance System Act 2017 (Act 800)',
    },
    scan: 'Scan to verify this letter',
    date: 'Date',
    reference: 'Reference number',
    employer: 'Employer',
    employerCode: 'Employer code',
    brn: 'Registration number (BRN)',
    address: 'Address',
    submitted: 'Sent on',
    target: 'Decision by',
    people: 'Number of employees',
    details: 'Details',
    list: 'List of employees',
    no: 'No.',
    name: 'Name',
    identity: 'Identity number',
    from: 'Employed from',
    acknowledgement:
      'We have received the application below, complete. Keep its reference number until the decision is made.',
    acknowledgementNext:
      'An officer checks the application and its supporting documents. If anything has to be cleared up we write to you by e-mail and on the case page. The decision comes by e-mail as well.',
    registration:
      'The employer below is registered under the {act} with the employer code {code}. Use this code on every contribution and in all correspondence.',
    registrationNext:
      'Contributions are due from the wages of {month} on, payable by the 15th day of the following month.',
    employees: 'The people below are registered under the {act} as employees of {employer} (employer code {code}).',
    employeesNext:
      'For the employees’ privacy only the end of an IC number is shown. The social security number of a foreign employee (SSFW or SSFDW) is shown in full because contributions are made with it.',
    made: 'This letter was made by computer and needs no signature. It can be verified at {address}.',
    page: 'Page {page} of {pages}',
    dated: 'Issued {at}',
  },
  verify: {
    found: 'This letter is genuine',
    foundText: 'Compare these details with the letter in your hand. If anything differs, the letter has been altered.',
    kind: 'Kind',
    reference: 'Reference number',
    employer: 'Employer',
    code: 'Employer code',
    noCode: 'Not issued yet',
    made: 'Issued',
  },
} as const satisfies Shape<typeof ms>;
