export const casesHref = '/employer/cases';
