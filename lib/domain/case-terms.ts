export const sensitivities = ['open', 'restricted', 'sealed'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const caseStatuses = ['open', 'watching', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const urgencies = ['normal', 'high', 'immediate'] as const;
export type Urgency = (typeof urgencies)[number];

export const capacities = ['lead', 'member', 'lawyer'] as const;
export type Capacity = (typeof capacities)[number];

/** What happened, in the words of HURIDOCS and OHCHR. A case may bear several. */
export const caseKinds = [
  'enforced-disappearance',
  'refoulement',
  'arbitrary-detention',
  'torture',
  'killing',
  'threats',
  'reprisals',
  'unfair-trial',
  'exit-ban',
  'censorship',
  'other',
] as const;
export type CaseKind = (typeof caseKinds)[number];
