import { cite, duty, limitFromDecision, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const ACT = 'by-300';
const version: Omit<RegimeInput['versions'][number], 'id' | 'validFrom' | 'validTo' | 'channels'> = {
  steps: [
    duty({
      duty: 'forward',
      trigger: 'received',
      length: 5,
      unit: 'working-days',
      source: cite(ACT, '10', 'seen'),
    }),
    duty({
      duty: 'reply',
      trigger: 'registered',
      length: 15,
      unit: 'calendar-days',
      // A month where a further study is needed.
      safeTerm: { length: 1, unit: 'months' },
      extension: {
        max: null,
        unit: 'calendar-days',
        mode: 'add',
        noticeRequired: true,
        source: cite(ACT, '17', 'memory'),
      },
      onMiss: { silence: 'nothing', remedies: ['higher-body', 'court'] },
      source: cite(ACT, '17', 'memory'),
    }),
  ],
  forwarding: { dischargesReply: true, forbiddenToComplainedOf: false, source: cite(ACT, '10', 'seen') },
  remedies: [
    {
      id: 'higher-body',
      to: 'higher-body',
      on: ['silence', 'late', ...poorReply],
      limit: null,
      source: cite(ACT, '20', 'memory'),
    },
    {
      id: 'court',
      to: 'court',
      on: ['silence', ...poorReply],
      limit: limitFromDecision({ length: 1, unit: 'months', source: cite(ACT, '20', 'memory') }),
      after: 'higher-body',
      source: cite(ACT, '20', 'memory'),
    },
  ],
  pause: 'none',
  clarification: 'none',
};

/** Belarus: appeals of citizens and legal persons. */
export const by300: RegimeInput = {
  id: 'by-300',
  country: 'BY',
  calendarId: 'by',
  versionKey: 'sent',
  versions: [
    { ...version, id: '2012', validFrom: null, validTo: '2023-01-01', channels: [] },
    {
      ...version,
      id: '2023',
      validFrom: '2023-01-02',
      validTo: null,
      // Electronic appeals through the state system alone.
      channels: (['email', 'website'] as const).map((channel) => ({
        channel,
        startsClock: false,
        source: cite(ACT, '25', 'secondary'),
      })),
    },
  ],
  usualDays: usualDays(7),
};
