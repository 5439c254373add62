import { cite, duty, limitFromDecision, limitFromLearning, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

type Version = RegimeInput['versions'][number];
const base = { country: 'UA', calendarId: 'ua', usualDays: usualDays(5) } as const;

/** Ukraine: appeals of citizens. */
export const ua393: RegimeInput = {
  ...base,
  id: 'ua-393',
  versionKey: 'sent',
  versions: [
    {
      id: '1996',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'forward',
          trigger: 'received',
          length: 5,
          unit: 'calendar-days',
          source: cite('ua-393', '7', 'seen'),
        }),
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 1,
          unit: 'months',
          extension: {
            max: 45,
            unit: 'calendar-days',
            mode: 'cap-total',
            noticeRequired: true,
            source: cite('ua-393', '20', 'seen'),
          },
          onMiss: { silence: 'nothing', remedies: ['higher-body', 'court'] },
          note: 'shorter-without-study',
          source: cite('ua-393', '20', 'seen'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: true,
        source: cite('ua-393', '7', 'memory'),
      },
      remedies: [
        {
          id: 'higher-body',
          to: 'higher-body',
          on: ['silence', 'late', ...poorReply, 'forwarded-to-target'],
          limit: limitFromLearning({ length: 1, unit: 'months', source: cite('ua-393', '17', 'memory') }),
          source: cite('ua-393', '17', 'memory'),
        },
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply, 'forwarded-to-target'],
          limit: limitFromLearning({ length: 6, unit: 'months', source: cite('ua-kasu', '122', 'memory') }),
          source: cite('ua-kasu', '122', 'memory'),
        },
        {
          id: 'court-after-complaint',
          to: 'court',
          on: poorReply,
          limit: limitFromDecision({ length: 3, unit: 'months', source: cite('ua-kasu', '122', 'memory') }),
          after: 'higher-body',
          source: cite('ua-kasu', '122', 'memory'),
        },
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
};

function informationRequest(reply: Version['steps'][number]): Version {
  return {
    id: '2011',
    validFrom: null,
    validTo: null,
    steps: [reply],
    channels: [],
    forwarding: {
      dischargesReply: true,
      forbiddenToComplainedOf: false,
      source: cite('ua-2939', '22', 'memory', '3'),
    },
    remedies: [
      {
        id: 'ombudsman',
        to: 'regulator',
        on: ['silence', 'late', ...poorReply],
        limit: null,
        source: cite('ua-2939', '23', 'memory'),
      },
      {
        id: 'court',
        to: 'court',
        on: ['silence', ...poorReply],
        limit: limitFromLearning({ length: 6, unit: 'months', source: cite('ua-kasu', '122', 'memory') }),
        source: cite('ua-2939', '23', 'memory'),
      },
    ],
    pause: 'none',
    clarification: 'none',
  };
}

const onMiss = { silence: 'nothing', remedies: ['ombudsman', 'court'] } as const;

/** Ukraine: requests for public information. */
export const ua2939: RegimeInput = {
  ...base,
  id: 'ua-2939',
  versionKey: 'received',
  versions: [
    informationRequest(
      duty({
        duty: 'reply',
        trigger: 'received',
        length: 5,
        unit: 'working-days',
        extension: {
          max: 20,
          unit: 'working-days',
          mode: 'cap-total',
          noticeRequired: true,
          source: cite('ua-2939', '20', 'seen'),
        },
        onMiss: { ...onMiss, remedies: [...onMiss.remedies] },
        source: cite('ua-2939', '20', 'seen'),
      }),
    ),
  ],
};

/** Ukraine: information that a life or somebody's liberty hangs on, within 48 hours. */
export const ua2939Life: RegimeInput = {
  ...base,
  id: 'ua-2939-life',
  versionKey: 'received',
  versions: [
    informationRequest(
      duty({
        duty: 'reply',
        trigger: 'received',
        length: 48,
        unit: 'hours',
        onMiss: { ...onMiss, remedies: [...onMiss.remedies] },
        source: cite('ua-2939', '20', 'seen'),
      }),
    ),
  ],
};
