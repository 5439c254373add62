import {
  cite,
  duty,
  limitFromDecision,
  limitFromLearning,
  noForwarding,
  poorReply,
  usualDays,
} from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const EU = 'eu-1049';
const DE = 'de-ifg';
const HESSE = 'de-hdsig';

/** European Union: documents of its institutions. Their own holidays are not known: weekends alone are left out. */
export const eu1049: RegimeInput = {
  id: 'eu-1049',
  country: 'EU',
  calendarId: 'weekdays',
  versionKey: 'registered',
  versions: [
    {
      id: '2001',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'registered',
          length: 15,
          unit: 'working-days',
          extension: {
            max: 15,
            unit: 'working-days',
            mode: 'add',
            noticeRequired: true,
            source: cite(EU, '7', 'seen', '3'),
          },
          onMiss: { silence: 'deemed-refusal', remedies: ['confirmatory'] },
          source: cite(EU, '7', 'seen', '1'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: false,
        forbiddenToComplainedOf: false,
        source: cite(EU, 'none', 'not-found'),
      },
      remedies: [
        {
          id: 'confirmatory',
          to: 'same-body',
          on: ['silence', 'refusal', 'evasion', 'partial', 'contradiction'],
          limit: limitFromLearning({
            length: 15,
            unit: 'working-days',
            source: cite(EU, '7', 'memory', '2'),
          }),
          source: cite(EU, '7', 'seen', '4'),
        },
        {
          id: 'ombudsman',
          to: 'regulator',
          on: ['silence', 'late', ...poorReply],
          limit: null,
          after: 'confirmatory',
          source: cite(EU, '8', 'seen', '1'),
        },
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply],
          // Two months, and ten days for distance that nobody should rely on.
          limit: {
            ...limitFromDecision({ length: 2, unit: 'months', source: cite(EU, '8', 'memory', '3') }),
            plus: { length: 10, unit: 'calendar-days', source: cite(EU, '8', 'memory', '3') },
          },
          after: 'confirmatory',
          source: cite(EU, '8', 'memory', '3'),
        },
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(4),
};

/** The action for failure to act, before any administrative court of Germany. */
const courtForSilence: RegimeInput['versions'][number]['remedies'][number] = {
  id: 'court-silence',
  to: 'court',
  on: ['silence'],
  limit: null,
  opensAfter: { length: 3, unit: 'months', source: cite('de-vwgo', '75', 'seen') },
  source: cite('de-vwgo', '75', 'seen'),
};

/** Germany: information of federal bodies. The Länder have laws of their own. */
export const deIfg: RegimeInput = {
  id: 'de-ifg',
  country: 'DE',
  calendarId: 'de',
  versionKey: 'received',
  versions: [
    {
      id: '2006',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 1,
          unit: 'months',
          roll: 'next-working-day',
          onMiss: { silence: 'nothing', remedies: ['commissioner', 'court-silence'] },
          source: cite(DE, '7', 'seen', '5'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: false,
        forbiddenToComplainedOf: false,
        source: cite(DE, '7', 'not-found'),
      },
      remedies: [
        {
          id: 'objection',
          to: 'same-body',
          on: poorReply,
          limit: limitFromLearning({ length: 1, unit: 'months', source: cite(DE, '9', 'memory', '4') }),
          source: cite(DE, '9', 'seen', '4'),
        },
        {
          id: 'commissioner',
          to: 'regulator',
          on: ['silence', 'late', ...poorReply],
          limit: null,
          source: cite(DE, '12', 'seen'),
        },
        {
          id: 'court',
          to: 'court',
          on: poorReply,
          limit: limitFromDecision({ length: 1, unit: 'months', source: cite(DE, '9', 'memory', '4') }),
          after: 'objection',
          source: cite(DE, '9', 'seen', '4'),
        },
        courtForSilence,
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(3),
};

/**
 * Hesse: information of the bodies of that Land, from a secondary source. Three months where the rights of others
 * are concerned, which nobody outside can see. Corpus Christi is off in Hesse and not in all of Germany: it is
 * entered as a day of the body.
 */
export const deHdsig: RegimeInput = {
  id: 'de-hdsig',
  country: 'DE',
  calendarId: 'de',
  versionKey: 'received',
  versions: [
    {
      id: '2018',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 1,
          unit: 'months',
          safeTerm: { length: 3, unit: 'months' },
          roll: 'next-working-day',
          extension: {
            max: 1,
            unit: 'months',
            mode: 'add',
            noticeRequired: false,
            source: cite(HESSE, '87', 'secondary'),
          },
          onMiss: { silence: 'nothing', remedies: ['court-silence'] },
          source: cite(HESSE, '87', 'secondary'),
        }),
      ],
      channels: [],
      forwarding: noForwarding(HESSE),
      remedies: [courtForSilence],
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(3),
};
