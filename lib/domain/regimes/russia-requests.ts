import { cite, duty, limitFromLearning, noForwarding, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

type Remedy = RegimeInput['versions'][number]['remedies'][number];

/** CAS Art. 219: three months from learning. */
const court: Remedy = {
  id: 'court',
  to: 'court',
  on: ['silence', ...poorReply],
  limit: {
    ...limitFromLearning({ length: 3, unit: 'months', source: cite('ru-cas', '93', 'memory', '2') }),
    roll: 'next-working-day',
  },
  note: 'court-may-restore',
  source: cite('ru-cas', '219', 'seen', '1'),
};
const base = { country: 'RU', calendarId: 'ru', usualDays: usualDays(7) } as const;

/** Requests for information on the activity of state and local bodies. */
export const ru8fz: RegimeInput = {
  ...base,
  id: 'ru-8fz',
  versionKey: 'sent',
  versions: [
    {
      id: '2010',
      validFrom: '2010-01-01',
      validTo: null,
      steps: [
        duty({
          duty: 'register',
          trigger: 'received',
          length: 3,
          unit: 'calendar-days',
          source: cite('ru-8fz', '18', 'memory'),
        }),
        duty({
          duty: 'forward',
          trigger: 'registered',
          length: 7,
          unit: 'calendar-days',
          source: cite('ru-8fz', '18', 'memory'),
        }),
        duty({
          duty: 'reply',
          trigger: 'registered',
          length: 30,
          unit: 'calendar-days',
          extension: {
            max: 15,
            unit: 'calendar-days',
            mode: 'add',
            noticeRequired: true,
            source: cite('ru-8fz', '18', 'secondary'),
          },
          onMiss: { silence: 'nothing', remedies: ['higher-body', 'court'] },
          source: cite('ru-8fz', '18', 'secondary'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite('ru-8fz', '18', 'memory'),
      },
      remedies: [
        {
          id: 'higher-body',
          to: 'higher-body',
          on: ['silence', 'late', ...poorReply],
          limit: null,
          source: cite('ru-8fz', '23', 'memory'),
        },
        court,
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};

/** An editorial office's request for information. */
export const ruMedia: RegimeInput = {
  ...base,
  id: 'ru-media',
  versionKey: 'sent',
  versions: [
    {
      id: '1992',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 7,
          unit: 'calendar-days',
          // The deferral names its own day; the law sets no longest one.
          extension: {
            max: null,
            unit: 'calendar-days',
            mode: 'add',
            noticeRequired: true,
            source: cite('ru-media', '40', 'secondary'),
          },
          onMiss: { silence: 'nothing', remedies: ['court'] },
          source: cite('ru-media', '39', 'secondary'),
        }),
      ],
      channels: [],
      forwarding: noForwarding('ru-media'),
      remedies: [court],
      pause: 'none',
      clarification: 'none',
    },
  ],
};

/** A request by an advocate; nobody else may send one. */
export const ruAdvokat: RegimeInput = {
  ...base,
  id: 'ru-advokat',
  versionKey: 'sent',
  versions: [
    {
      id: '2017',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 30,
          unit: 'calendar-days',
          extension: {
            max: 30,
            unit: 'calendar-days',
            mode: 'add',
            noticeRequired: true,
            source: cite('ru-63fz', '6.1', 'secondary'),
          },
          onMiss: { silence: 'nothing', remedies: ['prosecutor', 'court'] },
          source: cite('ru-63fz', '6.1', 'secondary'),
        }),
      ],
      channels: [],
      forwarding: noForwarding('ru-63fz'),
      remedies: [
        {
          id: 'prosecutor',
          to: 'prosecutor',
          on: ['silence', 'late', ...poorReply],
          limit: null,
          source: cite('ru-cao', '5.39', 'secondary'),
        },
        court,
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};
