import type { RegimeInput } from './regime-schema.ts';

const ACT = 'ru-59fz';
const CAS = 'ru-cas';
const SEEN = '2026-11-23';

type Version = RegimeInput['versions'][number];

const onSilence: Version['steps'][number]['onMiss'] = {
  silence: 'nothing',
  remedies: ['prosecutor', 'higher-body', 'court'],
};

const steps: Version['steps'] = [
  {
    id: 'register',
    actor: 'authority',
    duty: 'register',
    trigger: 'received',
    length: 3,
    unit: 'calendar-days',
    startDay: 'next-day',
    // The act is silent on a last non-working day, so the safe reading waits for the next working day.
    roll: 'none',
    safeRoll: 'next-working-day',
    weight: 'minor',
    onMiss: { silence: 'nothing', remedies: [] },
    source: { act: ACT, article: '8', part: '2', seenAt: SEEN, mark: 'seen' },
  },
  {
    id: 'forward',
    actor: 'authority',
    duty: 'forward',
    trigger: 'registered',
    length: 7,
    unit: 'calendar-days',
    startDay: 'next-day',
    roll: 'none',
    safeRoll: 'next-working-day',
    condition: 'when-forwarded',
    weight: 'minor',
    onMiss: { silence: 'nothing', remedies: [] },
    source: { act: ACT, article: '8', part: '3', seenAt: SEEN, mark: 'seen' },
  },
  {
    id: 'reply',
    actor: 'authority',
    duty: 'reply',
    trigger: 'registered',
    length: 30,
    unit: 'calendar-days',
    startDay: 'next-day',
    roll: 'none',
    safeRoll: 'next-working-day',
    extension: {
      max: 30,
      unit: 'calendar-days',
      mode: 'add',
      noticeRequired: true,
      source: { act: ACT, article: '12', part: '2', seenAt: SEEN, mark: 'secondary' },
    },
    onMiss: onSilence,
    source: { act: ACT, article: '12', part: '1', seenAt: SEEN, mark: 'seen' },
  },
];

const forwarding: Version['forwarding'] = {
  dischargesReply: true,
  forbiddenToComplainedOf: true,
  source: { act: ACT, article: '8', part: '3, 6', seenAt: SEEN, mark: 'memory' },
};

const remedies: Version['remedies'] = [
  {
    id: 'prosecutor',
    to: 'prosecutor',
    on: [
      'silence',
      'late',
      'refusal',
      'evasion',
      'partial',
      'referral',
      'contradiction',
      'returned',
      'forwarded-to-target',
    ],
    limit: null,
    source: { act: 'ru-cao', article: '5.59', mark: 'memory' },
  },
  {
    id: 'higher-body',
    to: 'higher-body',
    on: ['silence', 'refusal', 'evasion', 'partial', 'referral', 'contradiction', 'returned'],
    limit: null,
    source: { act: ACT, article: '5', part: '4', mark: 'memory' },
  },
  {
    id: 'court',
    to: 'court',
    on: [
      'silence',
      'refusal',
      'evasion',
      'partial',
      'referral',
      'contradiction',
      'returned',
      'forwarded-to-target',
    ],
    limit: {
      trigger: 'learned',
      length: 3,
      unit: 'months',
      startDay: 'next-day',
      roll: 'next-working-day',
      // Art. 93(2) is known from memory only: do not rely on the extra days.
      safeRoll: 'previous-working-day',
      source: { act: CAS, article: '93', part: '2', mark: 'memory' },
    },
    source: { act: CAS, article: '219', part: '1', seenAt: SEEN, mark: 'seen' },
  },
];

const version: Omit<Version, 'id' | 'validFrom' | 'validTo' | 'channels'> = {
  steps,
  forwarding,
  remedies,
  pause: 'none',
  clarification: 'none',
};

/** Citizens' appeals in Russia. */
export const ru59fz: RegimeInput = {
  id: 'ru-59fz',
  country: 'RU',
  calendarId: 'ru',
  versionKey: 'sent',
  versions: [
    { ...version, id: '2006', validFrom: null, validTo: '2025-03-29', channels: [] },
    {
      ...version,
      id: '2025',
      validFrom: '2025-03-30',
      validTo: null,
      channels: [
        {
          channel: 'email',
          startsClock: false,
          source: {
            act: 'ru-547fz',
            article: '4, 7',
            seenAt: SEEN,
            mark: 'seen',
          },
        },
      ],
    },
  ],
  usualDays: {
    post: 7,
    courier: 1,
    'in-person': 0,
    email: 0,
    portal: 0,
    website: 0,
    fax: 0,
    unknown: 7,
    forwarded: 7,
  },
};
