import type { ErrorCode } from '@/lib/core/errors';

export const errors = {
  'access.role_not_allowed':
    'Your role for this employer does not allow this. Ask the owner of the employer’s account for permission, or ask a colleague who has it to do this.',
  'access.not_found':
    'This was not found for the chosen employer. Check the employer’s name at the top of the page, or start again from the list.',
  'session.ended':
    'Your session has ended, so nothing was saved yet. What you typed is still here: open {page} in another tab, sign in again, then come back to this tab and press the same button once more.',
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
  'submission.facts_changed':
    'PERKESO’s register changed for {count, plural, offset:1 =1 {{name}} one {{name} and # other employee} other {{name} and # other employees}} after the wages were saved, so the amounts are different. Open the wages of this month on the screen, press Save Draft so that the amounts are worked out again, check them, then submit.',
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
  'case.not_found': 'This case was not found. Open the list of cases again and choose it from there.',
  'case.changed':
    'This case has changed since you opened it, perhaps in another tab or by a colleague. Reload the page and check before you go on; what you typed is still here.',
  'case.not_open':
    'This case has been sent, so its details can no longer be changed. If something has to be corrected, write to the officer on the case page.',
  'case.already_moved':
    'This case was already dealt with by {who, select, named {{by}} staff {the PERKESO office} employer {the employer} other {the portal}} on {at}. Reload the page to see where it stands; your action changed nothing.',
  'case.own': 'You cannot decide a case that you opened or sent yourself. Ask another officer to decide it.',
  'case.incomplete':
    'This registration is not complete. Open the task list, finish the parts that are still marked, then submit.',
  'case.opened':
    'An officer has opened this case, so it can no longer be withdrawn. Write to the officer on the case page if you want to stop it.',
  'case.too_many_messages':
    'The limit of messages a day for one case ({limit}) has been reached. Continue tomorrow, or contact the PERKESO office you chose.',
  'registration.too_many_drafts':
    'You already have {limit} registrations that were not submitted. Continue one of them, or discard those you do not need, then start a new one.',
  'correction.under_way': 'This is being put right for this employee already. Open that request and change it there.',
  'registration.brn_taken':
    'This registration number already belongs to an employer. If it is your company, ask the owner of that employer’s account to give you access, or contact the PERKESO office with a letter of appointment.',
  'registration.brn_in_case':
    'This registration number is in another application that is being processed. Check with your colleagues who sent it, or contact the PERKESO office you chose.',
  'registration.changed':
    'This form has been saved somewhere else since you opened it. Reload the page, check the latest version, then save your changes again.',
  'employee.not_found':
    'This employee was not found in the list. Open the list of new employees again and choose from there.',
  'employee.twice':
    'An employee with this number is already in the list. Open the name in the list to change the details.',
  'employee.changed':
    'This employee’s details have been saved somewhere else since you opened them. Reload the page, check the latest version, then save your changes again.',
  'employee.own': 'You act for this employer yourself. Ask another officer to save it.',
  'employee.search_limit':
    'The limit of employee searches has been reached. Try again in {minutes} minutes, or fill in the details yourself by ticking Register New Employee.',
  'sheet.unreadable':
    'This file cannot be read as CSV or XLSX. Download the template, fill it in, save it as CSV or XLSX, then choose it again.',
  'sheet.too_large':
    'This file is over the limit of {rows} rows or {megabytes} MB. Split it into several files and upload them one by one.',
  'sheet.nothing':
    'No row was added. Tick the box for the rows to look at, or fix the rows in your file and upload it again.',
  'sheet.not_found': 'This employee list was not found. Upload your file again.',
  'document.not_found': 'This document was not found. Open the list of documents again and choose it from there.',
  'document.missing': 'No file has been chosen yet. Press Choose File, choose the document, then press Add Document.',
  'document.no_type': 'No kind of document is chosen yet. Choose the kind first, then choose the file once more.',
  'document.too_large':
    'This file is over 10 MB and was not kept. Scan it at a lower resolution or take a smaller picture, then choose it again.',
  'document.empty': 'This file is empty (0 bytes). Check the file on your computer, then choose it again.',
  'document.not_allowed': 'This type of file is not accepted. Use PDF, JPEG or PNG.',
  'document.content_differs':
    'The content of this file is not what its name says. Save it again as a real PDF, JPEG or PNG, then choose it again.',
  'document.unsafe':
    'This PDF holds a script, an embedded file or an automatic action, so it was not kept. Print the document to a plain PDF, then choose it again.',
  'document.locked':
    'This PDF is encrypted or locked with a password, so an officer could not check it. Print or save it again without a password, then choose it again.',
  'document.too_many_pixels':
    'This picture is too large. Reduce it to at most 50 million pixels, then choose it again.',
  'document.infected':
    'The virus scanner refused this file, so it was not kept. Scan your computer, prepare the document again, then choose it again.',
  'document.scanner_down':
    'The virus scanner cannot be reached at the moment, so this file was not kept. Try again shortly; your other documents are safe.',
  'document.cut_short':
    'The connection was cut before the whole file arrived, so nothing was kept. Choose the same file once more.',
  'document.quota':
    'This employer’s upload limit for a day (200 files or 500 MB) has been reached. Continue tomorrow; the documents already uploaded are safe.',
  'document.not_kept':
    'This file cannot be kept at the moment. Try the upload again shortly; your other documents are safe.',
  'staff.wrong_code': 'This code does not match. Type the six digits that your authenticator app shows now.',
  'staff.too_many_tries': 'Too many wrong codes. Try again in {minutes} minutes.',
  'staff.already_enrolled': 'An authenticator app is already set up for this account. Enter its code to go on.',
  'setting.own_change': 'You proposed this change yourself. Ask another supervisor or administrator to agree to it.',
  'setting.changed': 'This proposal has already been decided. Reload the page to see the setting in force.',
} as const satisfies Record<ErrorCode, string>;
