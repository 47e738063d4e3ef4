import type { ErrorCode } from '@/lib/core/errors';

export const errors = {
  'access.role_not_allowed':
    'Your role for this employer does not allow this. Ask the owner of the employer’s account for permission, or ask a colleague who has it to do this.',
  'access.not_found':
    'This was not found for the chosen employer. Check the employer’s name at the top of the page, or start again from the list.',
  'sign_in.wait':
    'A code was sent to this address a moment ago. Look in your mailbox, or wait {seconds} seconds before you ask for another.',
  'sign_in.wait_long':
    'Several codes have already gone to this address. Use the latest one in your mailbox, or ask for another in {minutes} minutes.',
  'sign_in.wait_hours':
    'This address has had all its codes for today. You can ask for another in {hours} hours. Sessions already signed in are not affected.',
  'sign_in.wait_network': 'Too many codes were asked for from this network. Try again in {minutes} minutes.',
  'sign_in.wrong_code':
    'This code does not match. Type the eight digits of the latest e-mail again. Tries left: {left}.',
  'sign_in.code_locked': 'This code was typed wrongly five times and can no longer be used. Ask for a new one below.',
  'sign_in.code_expired': 'This code is over 10 minutes old and no longer valid. Ask for a new one below.',
  'sign_in.code_unknown':
    'This code cannot be used here: it may have been used or replaced already, or asked for in another browser. Ask for a new one and type it in this browser.',
  'sign_in.too_many_tries':
    'Too many wrong codes were typed for this address within 24 hours. Try again tomorrow. Sessions already signed in are not affected.',
  'submission.not_found':
    'This contribution was not found for the chosen employer. Open the Employer Contribution Pending List and choose the month from there.',
  'submission.already_submitted':
    'This contribution was already submitted by {by} on {at}. There is nothing more to submit; its records are under Records.',
  'submission.changed':
    'This draft has changed since you opened it, perhaps by a colleague or in another tab. Reload the page, check the figures, then go on.',
  'submission.empty': 'This contribution has no employees yet. Upload a text file or fill in wages first, then submit.',
  'submission.month_taken':
    'This month already has a submission for the same scheme. Open it to go on with it or to check it; a month can have only one.',
  'submission.incomplete':
    '{count, plural, one {# person employed this month has} other {# people employed this month have}} no wage in the draft. Enter their wages, or 0.00 for whoever was not paid, then submit.',
  'submission.not_employed':
    '{count, plural, one {# person given a wage was} other {# people given a wage were}} not employed in this month. Clear the wage, or correct the dates of employment first.',
  'text_file.not_found':
    'This file was not found for the chosen employer. Open the contribution month and upload the file once more.',
  'text_file.not_checked':
    'This file is still being checked. Wait until the check is done; you may close this page and come back.',
  'text_file.has_faults':
    'This file still has lines that must be corrected. Correct them on the screen or in your file, then upload it again.',
  'text_file.too_large':
    'This file is over the limit and was not kept. Make sure that it is a contribution text file of one month, then choose again.',
  'text_file.cut_short':
    'The connection broke before the whole file arrived, so not one line was kept. Upload the same file once more.',
  'text_file.missing':
    'No file has been chosen. Press Choose File, pick the contribution text file, then press Upload.',
  'text_file.busy':
    'Another file for this month is being uploaded. Wait until it is done, then try again if you still need to.',
  'month.not_open':
    'This month is not open for contributions of this employer. Choose one of the months in the Employer Contribution Pending List.',
  'month.in_future':
    'This month has not begun, so its contribution cannot be made yet. Choose this month or an earlier one.',
  'request.key_reused': 'This request was already used for another action. Reload the page and confirm once more.',
  'storage.full':
    'Our storage is full at the moment, so your file was not kept. Existing records are safe and can be opened; try the upload again shortly.',
} as const satisfies Record<ErrorCode, string>;
