import { cite, duty, limitFromDecision, limitFromLearning, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

/** Kazakhstan: the Administrative Procedural-Process Code, in force since 1 July 2021. */
export const kzAppc: RegimeInput = {
  id: 'kz-appc',
  country: 'KZ',
  calendarId: 'kz',
  versionKey: 'received',
  versions: [
    {
      id: '2021',
      validFrom: '2021-07-01',
      validTo: null,
      steps: [
        duty({
          duty: 'forward',
          trigger: 'received',
          length: 3,
          unit: 'working-days',
          source: cite('kz-appc', '65', 'secondary'),
        }),
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 15,
          unit: 'working-days',
          extension: {
            max: 2,
            unit: 'months',
            mode: 'add',
            noticeRequired: true,
            source: cite('kz-appc', '76', 'seen'),
          },
          onMiss: { silence: 'deemed-refusal', remedies: ['higher-body'] },
          source: cite('kz-appc', '76', 'seen'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite('kz-appc', '65', 'secondary'),
      },
      remedies: [
        {
          id: 'higher-body',
          to: 'higher-body',
          on: ['silence', 'late', ...poorReply],
          limit: limitFromLearning({ length: 3, unit: 'months', source: cite('kz-appc', '92', 'seen') }),
          source: cite('kz-appc', '91', 'seen', '2'),
        },
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply],
          limit: limitFromDecision({ length: 1, unit: 'months', source: cite('kz-appc', '136', 'memory') }),
          after: 'higher-body',
          source: cite('kz-appc', '136', 'memory'),
        },
      ],
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(7),
};

const kyrgyzForwarding = {
  dischargesReply: true,
  forbiddenToComplainedOf: false,
  source: cite('kg-67', 'none', 'memory'),
};
const kyrgyzRemedies: RegimeInput['versions'][number]['remedies'] = [
  {
    id: 'prosecutor',
    to: 'prosecutor',
    on: ['silence', 'late', ...poorReply],
    limit: null,
    source: cite('kg-67', 'none', 'secondary'),
  },
  {
    id: 'higher-body',
    to: 'higher-body',
    on: ['silence', 'late', ...poorReply],
    limit: limitFromLearning({ length: 30, unit: 'working-days', source: cite('kg-67', 'none', 'memory') }),
    source: cite('kg-67', 'none', 'memory'),
  },
  {
    id: 'court',
    to: 'court',
    on: ['silence', ...poorReply],
    limit: limitFromLearning({ length: 3, unit: 'months', source: cite('kg-67', 'none', 'memory') }),
    source: cite('kg-67', 'none', 'memory'),
  },
];
const kyrgyzReply = (length: number, mark: 'secondary' | 'not-found') =>
  duty({
    duty: 'reply',
    trigger: 'registered',
    length,
    unit: 'working-days',
    extension: {
      max: 30,
      unit: 'working-days',
      mode: 'add',
      noticeRequired: true,
      source: cite('kg-67', 'none', 'memory'),
    },
    onMiss: { silence: 'nothing', remedies: ['prosecutor', 'higher-body', 'court'] },
    source: cite('kg-67', 'none', mark),
  });
const kyrgyzRegister = duty({
  duty: 'register',
  trigger: 'received',
  length: 1,
  unit: 'working-days',
  source: cite('kg-67', 'none', 'seen'),
});

/** Kyrgyzstan: fourteen working days; the ten of the bill of 2026 are not known to be in force. */
export const kg67: RegimeInput = {
  id: 'kg-67',
  country: 'KG',
  calendarId: 'kg',
  versionKey: 'registered',
  versions: [
    {
      id: '2007',
      validFrom: null,
      validTo: null,
      steps: [kyrgyzRegister, kyrgyzReply(14, 'secondary')],
      channels: [],
      forwarding: kyrgyzForwarding,
      remedies: kyrgyzRemedies,
      pause: 'none',
      clarification: 'none',
    },
    {
      id: '2026',
      validFrom: null,
      validTo: null,
      switchedOff: true,
      steps: [kyrgyzRegister, kyrgyzReply(10, 'not-found')],
      channels: [],
      forwarding: kyrgyzForwarding,
      remedies: kyrgyzRemedies,
      pause: 'none',
      clarification: 'none',
    },
  ],
  usualDays: usualDays(7),
};
