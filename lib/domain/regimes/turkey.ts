import { cite, duty, limitFromLearning, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const base = { country: 'TR', calendarId: 'tr', versionKey: 'sent', usualDays: usualDays(5) } as const;

/** Turkey: the right to information. Foreigners: residents, in their own matter, on reciprocity. */
export const tr4982: RegimeInput = {
  ...base,
  id: 'tr-4982',
  versions: [
    {
      id: '2004',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 15,
          unit: 'working-days',
          extension: {
            max: 30,
            unit: 'working-days',
            mode: 'cap-total',
            noticeRequired: true,
            source: cite('tr-4982', '11', 'memory'),
          },
          onMiss: {
            silence: 'deemed-refusal',
            deemedAfter: { length: 30, unit: 'calendar-days', source: cite('tr-iyuk', '10', 'memory') },
            remedies: ['board', 'court'],
          },
          source: cite('tr-4982', '11', 'seen'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite('tr-4982', '8', 'memory'),
      },
      remedies: [
        {
          id: 'board',
          to: 'regulator',
          on: ['silence', ...poorReply],
          limit: limitFromLearning({
            length: 15,
            unit: 'calendar-days',
            source: cite('tr-4982', '13', 'seen'),
          }),
          source: cite('tr-4982', '13', 'seen'),
        },
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply],
          limit: limitFromLearning({
            length: 60,
            unit: 'calendar-days',
            source: cite('tr-iyuk', '7', 'secondary'),
          }),
          source: cite('tr-iyuk', '7', 'secondary'),
        },
      ],
      // The notice of a fee stops the clock until it is paid.
      pause: 'allowed',
      clarification: 'none',
    },
  ],
};

/** Turkey: petitions. */
export const tr3071: RegimeInput = {
  ...base,
  id: 'tr-3071',
  versions: [
    {
      id: '1984',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 30,
          unit: 'calendar-days',
          roll: 'next-working-day',
          onMiss: { silence: 'deemed-refusal', remedies: ['court'] },
          source: cite('tr-3071', '7', 'seen'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite('tr-3071', '5', 'seen'),
      },
      remedies: [
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply],
          limit: limitFromLearning({
            length: 60,
            unit: 'calendar-days',
            source: cite('tr-iyuk', '10', 'memory'),
          }),
          source: cite('tr-iyuk', '10', 'memory'),
        },
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};
