export const papersHref = '/employer/papers';
