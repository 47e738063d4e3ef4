import type { Shape } from '../../shape';
import type { publicPages as ms } from '../ms/public';

export const publicPages = {
  guides: {
    title: 'Guides',
    lead: 'The same steps as the printed guides, with the same button names.',
    onThisPage: 'On this page',
    register: {
      title: 'Register as an employer',
      lead: 'For a business, and for a household that employs domestic employees only.',
      steps: {
        open: 'Sign in, press <b>MY SITES</b>, choose <b>Registration</b>, then press <b>Start registration</b> below <b>Employer registration</b>. If you employ domestic employees only, press the one below <b>Employer registration – domestic employees only</b>.',
        business:
          'In <b>Business registration details</b>, choose the <b>Business entity</b>, the <b>Business sub-entity</b> and the <b>List of business sub-entities</b>, fill in the <b>Registration number (BRN)</b>, then press <b>Save & Continue</b>. An employer of domestic employees fills in only their own number.',
        details: 'Complete the <b>Employer details</b> and press <b>Save & Continue</b>.',
        induction:
          'In <b>Induction details</b>, choose the office and the <b>Place of induction</b>, then press <b>Save & Continue</b>.',
        local:
          'In the <b>New Employees Listing</b>, press <b>Add Employee</b>. Fill in the IC number and press <b>Search</b>. If there is no record, tick <b>New Employee Registration</b>. Complete the fields marked * and press <b>Save</b>.',
        foreign:
          'In the <b>New Foreign Employee(s) Listing</b>, press <b>Add Foreign Employee</b>. Search for the employee, or tick <b>Register New Foreign Employee</b>. Complete the details of the passport, the pass and the next of kin, choose the next-of-kin form, then press <b>Save</b>.',
        list: 'Do the same for every employee. When the list is complete, press <b>Save & Continue</b>.',
        documents:
          'Look at the <b>Supporting document checklist</b>. Press <b>Insert document</b>, choose the kind of document, press <b>Choose file</b>, then <b>Insert document</b>. When everything required is there, press <b>Next</b>.',
        submit:
          'Check everything, tick the declaration and press <b>Submit</b>, then <b>Confirm</b>. The reference number is shown once the registration has been submitted.',
      },
    },
    month: {
      title: 'Submit a month with a text file',
      lead: 'SOCSO + EIS, for employers whose payroll program writes the file.',
      steps: {
        signIn:
          'Sign in with your e-mail address and press <b>Next</b>. Type the code that arrives into <b>Password</b>, then press <b>Log in</b>.',
        open: 'Press <b>MY SITES</b>, choose <b>Contribution</b>, then <b>SOCSO + EIS</b>.',
        month:
          'In the <b>Employer Contribution Pending List</b>, find the month that you want to submit and press <b>Start</b> of that month, for example <b>Start October 2026</b>.',
        textFile: 'On the page of that month, press <b>Text File</b>.',
        upload: 'Press <b>Choose File</b>, pick the text file of that month, then press <b>Upload</b>.',
        check:
          'Read the result. For each line that must be corrected it says the line, what the file has and what belongs there. Correct it in your payroll program and upload again if you need to.',
        next: 'Press <b>Next</b> and look at the total of each share and the comparison with last month.',
        submit: 'Press <b>Submit</b>, then <b>Confirm</b>. The ACR and ECR numbers are shown and sent by e-mail.',
      },
    },
    records: {
      title: 'Look up ACR and ECR',
      lead: 'The records that were made, with the details of every employee.',
      steps: {
        signIn:
          'Sign in. The overview shows <b>Contribution & Collection Information (ACR)</b> and <b>EIS Contribution & Collection Information (ECR)</b>.',
        list: 'Open the list of ACR or ECR. Search by month or number.',
        details: 'Open a record to see every line and how each share was worked out.',
        pdf: 'Press <b>Download PDF</b>. Anyone can check the code on that paper on the page <verify>Verify a record</verify>.',
      },
    },
    file: {
      title: 'Prepare a text file that is accepted',
      lead: 'Since 1 October 2026 one format is accepted: SOCSO, EIS and SKBBK together, 278 characters a line.',
      steps: {
        choose: 'In your payroll program, choose the combined PERKESO export, version 2 (with SKBBK).',
        month: 'Choose the month in which the wages were earned, not the month in which they were paid.',
        identity: 'Make sure that every employee has a 12-digit IC number, or an SSFW number for a foreign employee.',
        try: 'Try the file on the page <check>Check a text file</check> before you sign in.',
      },
    },
    need: {
      title: 'What you need',
      email: 'The e-mail address registered for the employer',
      file: 'The text file of the month from your payroll program',
    },
  },
  verify: {
    title: 'Verify a record',
    lead: 'Check whether the ACR, ECR or letter in your hands was really issued here.',
    label: 'Verification code',
    hint: 'The code under the QR code on the ACR, ECR or letter.',
    action: 'Verify',
    found: 'This record is genuine',
    foundText: 'Compare these details with the paper in your hands. If any differ, the paper has been altered.',
    replaced: 'This record has been replaced',
    replacedText: 'It was issued here, but the month was later submitted again with a new record.',
    malformed: 'This code is not complete. Copy the whole code below the QR code again.',
    notFound: 'There is no record with this code',
    notFoundText: 'Check every letter and digit. If the paper really says so, it was not issued here.',
    again: 'Verify another record',
    result: 'Result',
    fields: {
      number: 'Number',
      kind: 'Kind',
      acr: 'ACR, the record of SOCSO and SKBBK contributions',
      ecr: 'ECR, the record of EIS contributions',
      month: 'Contribution month',
      received: 'Received',
      employer: 'Employer',
      code: 'Employer code',
      people: 'Number of employees',
    },
    privacy: {
      title: 'What is shown',
      text: 'No employee’s name, wage or amount. Only what is needed to make sure that the paper is genuine.',
    },
  },
  status: {
    title: 'Service status',
    lead: 'How this portal was on {at}.',
    allGood: 'Everything is running',
    someBad: 'A part of the service is down',
    portal: 'Portal',
    database: 'Database',
    storage: 'File storage',
    mail: 'E-mail',
    up: 'Running',
    down: 'Down',
    safe: 'Confirmed submissions and uploaded files are safe. Submitting again does not make a second record.',
    again: 'Check again',
  },
} as const satisfies Shape<typeof ms>;
