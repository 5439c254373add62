import { cite, duty } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const ACT = 'ru-59fz';
const CAS = 'ru-cas';

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
    source: cite(ACT, '8', 'seen', '2'),
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
    source: cite(ACT, '8', 'seen', '3'),
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
      source: cite(ACT, '12', 'secondary', '2'),
    },
    onMiss: onSilence,
    source: cite(ACT, '12', 'seen', '1'),
  },
  // Returned because it cannot be sent on without reaching the body complained of; by Art. 11(2) an appeal against
  // a ruling of a court likewise.
  duty({
    duty: 'return',
    trigger: 'registered',
    length: 7,
    unit: 'calendar-days',
    source: cite(ACT, '8', 'memory', '7'),
  }),
];

const forwarding: Version['forwarding'] = {
  dischargesReply: true,
  forbiddenToComplainedOf: true,
  source: cite(ACT, '8', 'memory', '3, 6'),
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
    note: 'court-may-restore',
    source: cite(CAS, '219', 'seen', '1'),
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
          source: cite('ru-547fz', '4, 7', 'seen'),
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

const toHead = (given: Version['steps'][number]): Version['steps'][number] =>
  given.duty === 'reply' ? { ...given, length: 20, source: cite(ACT, '12', 'memory', '1.1') } : given;

/** Appeals to the highest official of a region: twenty days, from memory. */
export const ru59fzHead: RegimeInput = {
  ...ru59fz,
  id: 'ru-59fz-head',
  versions: ru59fz.versions.map((each) => ({ ...each, steps: each.steps.map(toHead) })),
};
