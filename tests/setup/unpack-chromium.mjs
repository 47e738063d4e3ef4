/**
 * Unpacks the Chromium that comes inside npm into the folder TMPDIR, where its package looks, and prints its path.
 * A program of its own, because the package reads the environment while it is imported and then changes it.
 */
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
