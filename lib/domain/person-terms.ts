/** What a person is to a case (HURIDOCS Events Standard Formats). */
export const partyRoles = [
  'victim',
  'relative',
  'witness',
  'source',
  'reporter',
  'official',
  'alleged-perpetrator',
  'lawyer',
] as const;
export type PartyRole = (typeof partyRoles)[number];

export const safetyStatuses = ['unknown', 'at-risk', 'missing', 'detained', 'safe', 'dead'] as const;
export type SafetyStatus = (typeof safetyStatuses)[number];

export const nameKinds = ['official', 'passport', 'alias', 'transliteration'] as const;
export type NameKind = (typeof nameKinds)[number];

export const channelKinds = ['phone', 'e-mail', 'messenger', 'post', 'through-somebody', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const channelRisks = ['unknown', 'safe', 'watched', 'never-use'] as const;
export type ChannelRisk = (typeof channelRisks)[number];

/** Whether a channel is shown only when somebody asks for it: using it can betray the person. */
export function isDangerous(risk: ChannelRisk): boolean {
  return risk === 'watched' || risk === 'never-use';
}

export const consentStates = ['not-asked', 'given', 'refused'] as const;
export type ConsentState = (typeof consentStates)[number];

export const consentScopes = ['record', 'inquiries', 'partners', 'publication', 'un-procedures'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** Languages offered for names and texts (BCP 47), `und` (nobody knows) first, then the region's. */
export const contentLanguages = [
  'und',
  'ru',
  'tk',
  'en',
  'uz',
  'kk',
  'ky',
  'tg',
  'az',
  'be',
  'uk',
  'hy',
  'ka',
  'tr',
  'fa',
  'ar',
  'zh',
  'fr',
  'de',
  'es',
] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

const scripts: [string, RegExp][] = [
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Latn', /\p{Script=Latin}/u],
];

/** The ISO 15924 script in which a name is written; `Zyyy` when it has letters of none we know. */
export function scriptOf(text: string): string {
  return scripts.find(([, letters]) => letters.test(text))?.[0] ?? 'Zyyy';
}
