/** Whether this is `next dev`: React then evaluates strings to show where an error began. */
export const isDevelopmentBuild = process.env.NODE_ENV === 'development';
