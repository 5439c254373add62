import { cite, duty, limitFromLearning, poorReply, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const ACT = 'us-foia';

/** United States: requests for records of federal agencies. */
export const usFoia: RegimeInput = {
  id: 'us-foia',
  country: 'US',
  calendarId: 'us',
  versionKey: 'received',
  versions: [
    {
      id: '2016',
      validFrom: null,
      validTo: null,
      steps: [
        duty({
          duty: 'reply',
          trigger: 'received',
          length: 20,
          unit: 'working-days',
          extension: {
            max: 10,
            unit: 'working-days',
            mode: 'add',
            noticeRequired: true,
            source: cite(ACT, '552(a)(6)(B)', 'seen'),
          },
          onMiss: { silence: 'exhaustion', remedies: ['court'] },
          source: cite(ACT, '552(a)(6)(A)', 'seen'),
        }),
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: cite(ACT, '552(a)(6)(A)', 'seen'),
      },
      remedies: [
        {
          id: 'appeal',
          to: 'same-body',
          on: ['refusal', 'evasion', 'partial', 'contradiction'],
          limit: limitFromLearning({
            length: 90,
            unit: 'calendar-days',
            source: cite(ACT, '552(a)(6)(A)', 'secondary'),
          }),
          source: cite(ACT, '552(a)(6)(A)', 'seen'),
        },
        {
          id: 'court',
          to: 'court',
          on: ['silence', ...poorReply],
          limit: limitFromLearning({ length: 6, unit: 'years', source: cite(ACT, '552(a)(4)(B)', 'memory') }),
          source: cite(ACT, '552(a)(4)(B)', 'memory'),
        },
      ],
      // One stop for information from the requester, and for what a fee is.
      pause: 'allowed',
      clarification: 'pause',
    },
  ],
  usualDays: usualDays(5),
};
