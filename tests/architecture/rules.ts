import type { IForbiddenRuleType } from 'dependency-cruiser';

const services = 'domain|auth|audit|storage|mail|jobs|i18n|crypto|legal';

/** The ranks of the house: lib/domain ← db ← lib ← components ← app. Every import points down or stays inside. */
export const rules: IForbiddenRuleType[] = [
  {
    name: 'domain-is-pure',
    severity: 'error',
    from: { path: '^lib/domain/' },
    to: { pathNot: '^(lib/domain/|messages/|node_modules/(zod|date-holidays|edtf|@edtf-ts)/)' },
  },
  {
    name: 'db-looks-down',
    severity: 'error',
    from: { path: '^db/' },
    to: { path: '^(lib/(?!domain/)|components/|app/)' },
  },
  { name: 'lib-looks-down', severity: 'error', from: { path: '^lib/' }, to: { path: '^(components|app)/' } },
  {
    name: 'components-look-down',
    severity: 'error',
    from: { path: '^components/' },
    to: { path: '^(app|db)/' },
  },
  { name: 'routes-hold-no-sql', severity: 'error', from: { path: '^app/' }, to: { path: '^db/' } },
  {
    name: 'only-db-knows-sql',
    severity: 'error',
    from: { path: '^(lib|components|app)/' },
    to: { path: 'node_modules/(drizzle-orm|pg)/' },
  },
  {
    name: 'only-the-edge-knows-next',
    severity: 'error',
    from: { path: '^(db|lib/(?!auth/|i18n/))' },
    to: { path: 'node_modules/(next|next-auth)/' },
  },
  {
    name: 'noun-keeps-to-itself',
    severity: 'error',
    from: { path: `^lib/(?!(?:${services}|example)/)([^/]+)/` },
    to: { path: `^lib/(?!(?:${services})/)[^/]+/`, pathNot: ['^lib/$1/', '/(schema|view)\\.ts$'] },
  },
  {
    name: 'component-keeps-to-its-noun',
    severity: 'error',
    from: { path: '^components/(?!ui/|shell/|i18n/|dates/|due/|intake/)([^/]+)/' },
    to: {
      path: '^components/(?!ui/|shell/|i18n/|dates/|due/)[^/]+/',
      pathNot: '^components/($1/|auth/confirm-fields)',
    },
  },
  { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
  { name: 'imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
];
