/** What a public body is; its word stands in the `authorities.kinds` catalogue. */
export const authorityKinds = [
  'head-of-state',
  'parliament',
  'government',
  'ministry',
  'service',
  'police',
  'migration',
  'security',
  'border',
  'investigation',
  'prosecution',
  'court',
  'prison',
  'foreign-affairs',
  'ombudsman',
  'regulator',
  'local-government',
  'other',
] as const;
export type AuthorityKind = (typeof authorityKinds)[number];
