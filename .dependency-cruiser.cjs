/**
 * Which folder may import which. Each row names a folder and all that it may import of the project's own code: an
 * arrow that is not in the table fails `npm run test:imports`.
 */
const INFRASTRUCTURE = ['audit', 'config', 'db', 'i18n', 'jobs', 'mail', 'paper', 'registries', 'storage'];
const NOT_FEATURES = ['core', 'rules', 'web', ...INFRASTRUCTURE].join('|');

const FEATURE = `^lib/(?!(?:${NOT_FEATURES})/)[^/]+/`;
const ONE_FEATURE = `^lib/(?!(?:${NOT_FEATURES})/)([^/]+)/`;
const OWN_CODE = '^(app|components|lib|prisma|scripts|tests|bench)/';

const lib = (...names) => names.map((name) => `^lib/${name}/`);

function row(name, comment, from, allowed, to = {}) {
  return { name, comment, severity: 'error', from, to: { path: OWN_CODE, pathNot: allowed, ...to } };
}

const TABLE = [
  row(
    'routes',
    'A route reads, checks who asks, calls lib and renders.',
    { path: '^app/', pathNot: ['/_components/', '^app/dev/'] },
    ['^app/', '^components/', FEATURE, ...lib('web', 'rules', 'core', 'i18n')],
  ),
  row(
    'mailbox-pages',
    'The pages of the local mailbox show what the mail folder holds; no other route reaches below the features.',
    { path: '^app/dev/', pathNot: '/_components/' },
    ['^app/', '^components/', FEATURE, ...lib('web', 'rules', 'core', 'i18n', 'mail')],
  ),
  row(
    'route-components',
    'What a route shows may go to the browser: of a feature it has the schema, and of the rest types alone.',
    { path: '^app/.+/_components/' },
    [
      '^app/.+/_components/',
      '^app/.+/actions[.]ts$',
      '^components/',
      `${FEATURE}schema[.]ts$`,
      ...lib('rules', 'core', 'i18n'),
    ],
    { dependencyTypesNot: ['type-only'] },
  ),
  row('components', 'Components know no business.', { path: '^components/' }, ['^components/', ...lib('core', 'i18n')]),
  row(
    'web',
    'The part of lib that knows Next. It keeps the language of a visitor, so it knows the languages.',
    { path: '^lib/web/' },
    [FEATURE, ...lib('web', 'core', 'config', 'db', 'audit', 'mail', 'i18n')],
  ),
  row(
    'features',
    'A feature reads another through its queries or its schema, and takes part in its writes through its steps. Papers and files are made of words, so of i18n.',
    { path: ONE_FEATURE },
    [
      '^lib/$1/',
      `${FEATURE}(queries|schema|steps)[.]ts$`,
      ...lib('rules', 'core', 'i18n', 'db', 'audit', 'mail', 'jobs', 'paper', 'storage', 'registries'),
    ],
  ),
  row(
    'infrastructure',
    'One thing each outside the process.',
    { path: lib(`(${INFRASTRUCTURE.join('|')})`) },
    lib('core', ...INFRASTRUCTURE),
  ),
  row('rules', 'The law is pure.', { path: '^lib/rules/' }, lib('rules', 'core')),
  row('core', 'Plain values.', { path: '^lib/core/' }, lib('core')),
  row('product', 'The product does not import its tests.', { path: '^(prisma|scripts)/' }, ['^(lib|prisma|scripts)/']),
];

module.exports = {
  forbidden: [
    ...TABLE,
    {
      name: 'rules-are-pure',
      comment: 'No database, clock, network, files, Next or React in the law and in plain values.',
      severity: 'error',
      from: { path: '^lib/(rules|core)/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '(^|/)node_modules/(zod|temporal-polyfill)/',
      },
    },
    {
      name: 'schemas-go-to-the-browser',
      comment: 'A schema imports zod, core, rules and other schemas.',
      severity: 'error',
      from: { path: `${FEATURE}schema[.]ts$` },
      to: { pathNot: ['(^|/)node_modules/zod/', ...lib('core', 'rules'), `${FEATURE}schema[.]ts$`] },
    },
    {
      name: 'only-web-knows-next',
      comment: 'Features and what lies below them run without Next and React.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(web|i18n)/' },
      to: { path: '(^|/)node_modules/(next|next-auth|next-intl|react|react-dom)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of types alone is gone once the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere would pass every row.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
