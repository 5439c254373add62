import { limitFromDecision } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const ACT = 'uk-foia';
const CODE = 'uk-foia-code';
const SEEN = '2026-11-23';

/** Requests for information to public authorities of the United Kingdom. */
export const ukFoia: RegimeInput = {
  id: 'uk-foia',
  country: 'GB',
  calendarId: 'gb',
  versionKey: 'received',
  versions: [
    {
      id: '2005',
      validFrom: null,
      validTo: null,
      steps: [
        {
          id: 'reply',
          actor: 'authority',
          duty: 'reply',
          trigger: 'received',
          length: 20,
          unit: 'working-days',
          startDay: 'next-day',
          roll: 'none',
          safeRoll: 'none',
          extension: {
            // "Until such time as is reasonable" for the public-interest test: no number of days.
            max: null,
            unit: 'working-days',
            mode: 'add',
            noticeRequired: true,
            source: { act: ACT, article: '10', part: '3', seenAt: SEEN, mark: 'seen' },
          },
          onMiss: { silence: 'nothing', remedies: ['ico'] },
          source: {
            act: ACT,
            article: '10',
            part: '1, 6',
            url: 'https://ico.org.uk',
            seenAt: SEEN,
            mark: 'seen',
          },
        },
      ],
      channels: [],
      forwarding: {
        dischargesReply: true,
        forbiddenToComplainedOf: false,
        source: { act: CODE, article: '5', mark: 'memory' },
      },
      remedies: [
        {
          id: 'internal-review',
          to: 'same-body',
          on: ['refusal', 'evasion', 'partial', 'referral', 'contradiction'],
          limit: {
            trigger: 'learned',
            length: 40,
            unit: 'working-days',
            startDay: 'next-day',
            roll: 'none',
            safeRoll: 'none',
            source: { act: CODE, article: '5', seenAt: SEEN, mark: 'secondary' },
          },
          source: { act: CODE, article: '5', seenAt: SEEN, mark: 'secondary' },
        },
        {
          id: 'ico',
          to: 'regulator',
          on: ['silence', 'late'],
          limit: null,
          source: { act: ACT, article: '50', seenAt: SEEN, mark: 'secondary' },
        },
        {
          id: 'ico-after-review',
          to: 'regulator',
          on: ['refusal', 'evasion', 'partial', 'contradiction'],
          limit: null,
          after: 'internal-review',
          source: { act: ACT, article: '50', seenAt: SEEN, mark: 'secondary' },
        },
        {
          id: 'tribunal',
          to: 'court',
          on: ['refusal', 'evasion', 'partial', 'contradiction'],
          limit: limitFromDecision({
            length: 28,
            unit: 'calendar-days',
            source: { act: ACT, article: '57', mark: 'memory' },
          }),
          after: 'ico-after-review',
          source: { act: ACT, article: '57', mark: 'memory' },
        },
      ],
      pause: 'allowed',
      clarification: 'restart',
    },
  ],
  usualDays: {
    post: 3,
    courier: 1,
    'in-person': 0,
    email: 0,
    portal: 0,
    website: 0,
    fax: 0,
    unknown: 3,
    forwarded: 3,
  },
};
