import { cite, duty, limitFromLearning, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

type Version = RegimeInput['versions'][number];
const ORDER = 'ru-proc-45';
const CPC = 'ru-cpc';
const base = { country: 'RU', calendarId: 'ru', versionKey: 'sent', usualDays: usualDays(7) } as const;

const appeals: Omit<Version, 'id' | 'validFrom' | 'validTo' | 'channels'> = {
  steps: [
    duty({
      duty: 'register',
      trigger: 'received',
      length: 3,
      unit: 'calendar-days',
      source: cite('ru-59fz', '8', 'seen', '2'),
    }),
    duty({
      duty: 'forward',
      trigger: 'registered',
      length: 7,
      unit: 'calendar-days',
      roll: 'next-working-day',
      source: cite(ORDER, '3.5', 'memory'),
    }),
    duty({
      duty: 'reply',
      trigger: 'registered',
      length: 30,
      unit: 'calendar-days',
      // Prosecutors read a last day that is not worked as moving to the next working day.
      roll: 'next-working-day',
      extension: {
        max: 30,
        unit: 'calendar-days',
        mode: 'add',
        noticeRequired: true,
        source: cite(ORDER, '5.1', 'secondary'),
      },
      onMiss: { silence: 'nothing', remedies: ['higher-body', 'court'] },
      note: 'shorter-without-study',
      source: cite(ORDER, '5.1', 'seen'),
    }),
    // Too little to go on: returned within seven days.
    duty({
      duty: 'return',
      trigger: 'registered',
      length: 7,
      unit: 'calendar-days',
      source: cite(ORDER, 'none', 'secondary'),
    }),
  ],
  forwarding: {
    dischargesReply: true,
    forbiddenToComplainedOf: true,
    source: cite(ORDER, '3.5', 'memory'),
  },
  remedies: [
    {
      id: 'higher-body',
      to: 'higher-body',
      on: ['silence', 'late', ...poorReply, 'forwarded-to-target'],
      limit: null,
      source: cite(ORDER, '5.1', 'secondary'),
    },
    {
      id: 'court',
      to: 'court',
      on: ['silence', ...poorReply, 'forwarded-to-target'],
      limit: {
        ...limitFromLearning({ length: 3, unit: 'months', source: cite('ru-cas', '93', 'memory', '2') }),
        roll: 'next-working-day',
      },
      source: cite('ru-cas', '219', 'seen', '1'),
    },
  ],
  pause: 'none',
  clarification: 'none',
};

/** Appeals to a prosecutor's office, under the Prosecutor General's instruction. */
export const ruProsecutor: RegimeInput = {
  ...base,
  id: 'ru-proc-45',
  versions: [
    { ...appeals, id: '2013', validFrom: null, validTo: '2025-03-29', channels: [] },
    {
      ...appeals,
      id: '2025',
      validFrom: '2025-03-30',
      validTo: null,
      channels: [{ channel: 'email', startsClock: false, source: cite('ru-547fz', '4, 7', 'seen') }],
    },
  ],
};

/** CPC Art. 125 sets no limit for going to court while the investigation lasts. */
const criminalCourt = {
  id: 'court',
  to: 'court' as const,
  on: ['silence' as const, ...poorReply],
  limit: null,
  source: cite(CPC, '125', 'secondary', '1'),
};

/** A complaint about an investigator to the prosecutor or the head of the investigative body. */
export const ruCpc124: RegimeInput = {
  ...base,
  id: 'ru-cpc-124',
  versions: [
    {
      id: '2002',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 3,
          unit: 'calendar-days',
          roll: 'next-working-day',
          // Ten days when papers must be asked for; only the applicant who is told knows of it.
          safeTerm: { length: 10, unit: 'calendar-days' },
          onMiss: { silence: 'nothing', remedies: ['higher-body', 'court'] },
          source: cite(CPC, '124', 'seen', '1'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: false,
        forbiddenToComplainedOf: false,
        source: cite(CPC, 'none', 'not-found'),
      },
      remedies: [
        {
          id: 'higher-body',
          to: 'higher-body',
          on: ['silence', 'late', ...poorReply],
          limit: null,
          source: cite(CPC, '124', 'seen', '3'),
        },
        criminalCourt,
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};

/** A report of a crime: a disappearance, torture. */
export const ruCpc144: RegimeInput = {
  ...base,
  id: 'ru-cpc-144',
  versions: [
    {
      id: '2002',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 3,
          unit: 'calendar-days',
          roll: 'next-working-day',
          safeTerm: { length: 10, unit: 'calendar-days' },
          extension: {
            max: 30,
            unit: 'calendar-days',
            mode: 'cap-total',
            noticeRequired: false,
            source: cite(CPC, '144', 'memory', '3'),
          },
          onMiss: { silence: 'nothing', remedies: ['prosecutor', 'court'] },
          source: cite(CPC, '144', 'memory', '1'),
        }),
        // Runs once we know that they refused, whoever told us.
        duty({
          id: 'refusal-copy',
          duty: 'copy',
          trigger: 'case-refused',
          length: 24,
          unit: 'hours',
          source: cite(CPC, '148', 'memory', '4'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite(CPC, '145', 'memory'),
      },
      remedies: [
        {
          id: 'prosecutor',
          to: 'prosecutor',
          on: ['silence', 'late', ...poorReply],
          limit: null,
          source: cite(CPC, '124', 'seen', '1'),
        },
        criminalCourt,
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};
