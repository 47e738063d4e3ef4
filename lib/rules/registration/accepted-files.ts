/** What the controls for documents accept. On a phone they offer the camera as well. Apart, so that a form that only offers a file brings no schema along. */
export const ACCEPTED_FILES = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';
