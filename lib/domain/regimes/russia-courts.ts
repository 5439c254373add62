import {
  cite,
  duty,
  fileWithin,
  limitFromLearning,
  noForwarding,
  poorReply,
  usualDays,
} from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const CAS = 'ru-cas';
const CPC = 'ru-cpc';
const base = { country: 'RU', calendarId: 'ru', versionKey: 'sent', usualDays: usualDays(7) } as const;

/** A complaint to a court about an investigator, a prosecutor, or their inaction. */
export const ruCpc125: RegimeInput = {
  ...base,
  id: 'ru-cpc-125',
  versions: [
    {
      id: '2002',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 5,
          unit: 'calendar-days',
          // Art. 128, from memory; practice takes longer.
          roll: 'next-working-day',
          onMiss: { silence: 'nothing', remedies: [] },
          note: 'court-practice-longer',
          source: cite(CPC, '125', 'secondary', '3'),
        }),
      ],
      filing: {
        to: 'court',
        conditions: ['no-time-limit', 'place-of-investigation'],
        source: cite(CPC, '125', 'secondary', '1'),
      },
      channels: [],
      forwarding: noForwarding(CPC),
      remedies: [
        {
          id: 'appeal',
          to: 'court',
          on: poorReply,
          limit: {
            ...limitFromLearning({
              length: 15,
              unit: 'calendar-days',
              source: cite(CPC, '389.4', 'memory', '1'),
            }),
            trigger: 'decision',
            roll: 'next-working-day',
          },
          source: cite(CPC, '389.4', 'memory', '1'),
        },
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};

type Window = NonNullable<NonNullable<RegimeInput['versions'][number]['filing']>['windows']>[number];

function administrativeClaim(id: string, window: Window): RegimeInput {
  return {
    ...base,
    id,
    versions: [
      {
        id: '2015',
        validFrom: '2015-09-15',
        validTo: null,
        steps: [],
        filing: { to: 'court', windows: [window], source: cite(CAS, '219', 'seen', '1') },
        channels: [],
        forwarding: noForwarding(CAS),
        remedies: [
          {
            id: 'appeal',
            to: 'court',
            on: poorReply,
            // From the day the final text was made.
            limit: {
              ...limitFromLearning({ length: 1, unit: 'months', source: cite(CAS, '298', 'memory', '1') }),
              trigger: 'decision',
              roll: 'next-working-day',
            },
            source: cite(CAS, '298', 'memory', '1'),
          },
        ],
        pause: 'none',
        clarification: 'none',
      },
    ],
  };
}

const learned = {
  from: 'learned',
  roll: 'next-working-day',
  note: 'court-may-restore',
  rollSource: cite(CAS, '93', 'memory', '2'),
} as const;

/** A claim in court against an act or an omission of a body: three months from learning of it. */
export const ruCas219 = administrativeClaim(
  'ru-cas-219',
  fileWithin({
    ...learned,
    id: 'claim',
    triggers: ['happened'],
    closes: { length: 3, unit: 'months' },
    source: cite(CAS, '219', 'seen', '1'),
  }),
);

/** The same against a bailiff: ten days, which are working days by a rule known from memory only. */
export const ruCas219Bailiff = administrativeClaim(
  'ru-cas-219-bailiff',
  fileWithin({
    ...learned,
    id: 'claim',
    triggers: ['happened'],
    closes: { length: 10, unit: 'working-days' },
    safeCloses: { length: 10, unit: 'calendar-days' },
    preDeadlines: [5, 3, 1],
    source: cite(CAS, '92, 219', 'memory', '2, 3'),
  }),
);

/** The federal Commissioner for Human Rights: after an appeal of one's own, within a year. */
export const ruOmbudsman: RegimeInput = {
  ...base,
  id: 'ru-ombudsman',
  versions: [
    {
      id: '1997',
      validFrom: null,
      validTo: null,
      steps: [],
      filing: {
        to: 'ombudsman',
        windows: [
          fileWithin({
            id: 'complaint',
            triggers: ['happened'],
            closes: { length: 1, unit: 'years' },
            source: cite('ru-1fkz', '17', 'memory'),
          }),
        ],
        conditions: ['own-appeal-first'],
        source: cite('ru-1fkz', '16', 'memory'),
      },
      channels: [],
      forwarding: noForwarding('ru-1fkz'),
      remedies: [],
      pause: 'none',
      clarification: 'none',
    },
  ],
};
