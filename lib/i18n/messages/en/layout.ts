import { brand } from '@/lib/config/brand';
import type { Shape } from '../../shape';
import type { layout as ms } from '../ms/layout';

export const layout = {
  name: brand.name,
  tagline: brand.tagline.en,
  notice: brand.notice.en,
  about: 'About this site',
  skip: 'Skip to the content',
  language: 'Language',
  home: 'Home',
  breadcrumb: 'You are here',
  signIn: 'Sign in',
  signOut: 'Sign out',
  menu: {
    mySites: 'MY SITES',
    overview: 'Overview',
    registration: 'Registration',
    contributions: 'Contribution',
    payments: 'Payment',
    records: 'Records',
  },
  employer: {
    label: 'Employer',
    code: 'Employer code',
    noCode: 'No employer code yet',
    switch: 'Change employer',
  },
  person: {
    menu: 'Account',
    signedInAs: 'Signed in as',
  },
  footer: {
    label: 'Footer',
    help: 'Help',
    guides: 'Guides',
    checkFile: 'Check a text file',
    verify: 'Verify a record',
    status: 'Service status',
    about: 'Free software under the AGPL-3.0. Rates and rules come from the published Acts and guides.',
    source: 'Official source for contributions: PERKESO',
  },
  notFound: {
    title: 'This page was not found',
    lead: 'The address may be mistyped, it may have moved, or it may not belong to the employer you act for now.',
    what: 'What you can do',
    address: 'Check the address of the page.',
    employer: 'If you act for several employers, make sure that the right one is chosen at the top.',
    action: 'Go to the home page',
  },
  noPermission: {
    title: 'You do not have permission for this',
    lead: 'Your role for this employer does not allow it. The owner of the employer’s account can give permission.',
  },
} as const satisfies Shape<typeof ms>;
