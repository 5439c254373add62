import { cite, duty, limitFromLearning, noForwarding, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

/** Turkmenistan. The law is known, its term for a reply was not found: thirty days are an assumption. */
export const tm566: RegimeInput = {
  id: 'tm-566',
  country: 'TM',
  calendarId: 'tm',
  versionKey: 'sent',
  versions: [
    {
      id: '2018',
      validFrom: '2018-01-01',
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 30,
          unit: 'calendar-days',
          onMiss: { silence: 'nothing', remedies: ['higher-body', 'prosecutor', 'court'] },
          source: cite('tm-566', '20', 'not-found'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: false,
        forbiddenToComplainedOf: false,
        source: cite('tm-566', '20', 'not-found'),
      },
      remedies: (['higher-body', 'prosecutor', 'court'] as const).map((to) => ({
        id: to,
        to,
        on: ['silence', 'late', ...poorReply],
        limit: null,
        source: cite('tm-270a', '1', 'secondary'),
      })),
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(14),
};

/** Uzbekistan: appeals of persons. */
export const uz445: RegimeInput = {
  id: 'uz-445',
  country: 'UZ',
  calendarId: 'uz',
  versionKey: 'sent',
  versions: [
    {
      id: '2017',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'register',
          trigger: 'received',
          length: 1,
          unit: 'working-days',
          source: cite('uz-445', '22', 'seen'),
        }),
        duty({
          duty: 'forward',
          trigger: 'received',
          length: 5,
          unit: 'calendar-days',
          source: cite('uz-445', '22', 'seen'),
        }),
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 15,
          unit: 'calendar-days',
          // A month where study, a check or papers are needed.
          safeTerm: { length: 1, unit: 'months' },
          extension: {
            max: 1,
            unit: 'months',
            mode: 'add',
            noticeRequired: true,
            source: cite('uz-445', '28', 'seen'),
          },
          onMiss: { silence: 'nothing', remedies: ['higher-body', 'court'] },
          source: cite('uz-445', '28', 'seen'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: true,
        source: cite('uz-445', '23', 'memory'),
      },
      remedies: [
        {
          id: 'higher-body',
          to: 'higher-body',
          on: ['silence', 'late', ...poorReply, 'forwarded-to-target'],
          limit: limitFromLearning({ length: 1, unit: 'years', source: cite('uz-445', '22', 'seen') }),
          source: cite('uz-445', '22', 'seen'),
        },
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply, 'forwarded-to-target'],
          limit: limitFromLearning({ length: 3, unit: 'months', source: cite('uz-445', 'none', 'memory') }),
          source: cite('uz-445', 'none', 'memory'),
        },
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(7),
};

/** Uzbekistan: requests for information, known from a secondary source. */
export const uzInfo: RegimeInput = {
  id: 'uz-info',
  country: 'UZ',
  calendarId: 'uz',
  versionKey: 'sent',
  versions: [
    {
      id: 'current',
      validFrom: null,
      validTo: null,
      steps: [
        // "Not held" is to be said within seven days.
        duty({
          duty: 'return',
          trigger: 'received',
          length: 7,
          unit: 'calendar-days',
          source: cite('uz-info', 'none', 'secondary'),
        }),
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 15,
          unit: 'calendar-days',
          source: cite('uz-info', 'none', 'secondary'),
        }),
      ],
      channels: [],
      forwarding: noForwarding('uz-info'),
      remedies: [],
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(7),
};

/** Tajikistan: the act is known, its terms from memory only. */
export const tj1339: RegimeInput = {
  id: 'tj-1339',
  country: 'TJ',
  calendarId: 'tj',
  versionKey: 'sent',
  versions: [
    {
      id: '2016',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'forward',
          trigger: 'registered',
          length: 5,
          unit: 'calendar-days',
          source: cite('tj-1339', 'none', 'memory'),
        }),
        duty({
          duty: 'reply',
          trigger: 'registered',
          length: 30,
          unit: 'calendar-days',
          extension: {
            max: 30,
            unit: 'calendar-days',
            mode: 'add',
            noticeRequired: true,
            source: cite('tj-1339', 'none', 'memory'),
          },
          onMiss: { silence: 'nothing', remedies: ['higher-body', 'prosecutor', 'court'] },
          note: 'shorter-without-study',
          source: cite('tj-1339', 'none', 'memory'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite('tj-1339', 'none', 'memory'),
      },
      remedies: (['higher-body', 'prosecutor', 'court'] as const).map((to) => ({
        id: to,
        to,
        on: ['silence', 'late', ...poorReply],
        limit: null,
        source: cite('tj-1339', 'none', 'not-found'),
      })),
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(7),
};
