import { procedure } from './international-parts.ts';
import { cite, duty, limitFromLearning, poorReply } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const CCF = 'interpol-ccf';

/** The months were read; that they run from admissibility is known from memory, so the rule is not confirmed. */
function request(id: string, months: number): RegimeInput {
  return {
    ...procedure(id, CCF, {
      steps: [
        duty({
          duty: 'reply',
          trigger: 'admissible',
          length: months,
          unit: 'months',
          extension: {
            max: null,
            unit: 'calendar-days',
            mode: 'add',
            noticeRequired: false,
            source: cite(CCF, '40', 'seen'),
          },
          source: cite(CCF, '40', 'memory'),
        }),
      ],
      filing: {
        to: 'international',
        conditions: ['ccf-papers', 'ccf-languages'],
        source: cite(CCF, '30', 'seen'),
      },
      remedies: [
        {
          id: 'revision',
          to: 'international',
          on: poorReply,
          limit: {
            ...limitFromLearning({ length: 6, unit: 'months', source: cite(CCF, '42', 'memory') }),
            trigger: 'new-facts',
          },
          note: 'new-facts-only',
          source: cite(CCF, '42', 'memory'),
        },
      ],
    }),
    country: 'XX',
  };
}

/** INTERPOL's Commission for the Control of Files: what data there are. */
export const ccfAccess = request('ccf-access', 4);

/** The same: to correct or delete them. */
export const ccfDeletion = request('ccf-deletion', 9);
