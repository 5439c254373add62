import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { ToldMove } from './enter-inquiry.ts';
import isakov from './isakov.json' with { type: 'json' };

const [told] = isakov.inquiries;

/** The inquiry to the President as the statement tells it: nobody knows when it was forwarded or answered. */
export const isakovInquiry = {
  subject: told?.subject ?? '',
  questions: told?.questions.map(({ text }) => text) ?? [],
};

/** Its moves: sent on 1 November 2021, forwarded and answered on days that nobody gives. */
export function isakovMoves(ids: {
  president: string;
  ministry: string;
  signerId: string;
  claimIds: ReadonlyMap<string, string>;
}): (questionIds: string[]) => ToldMove[] {
  return ([whereIsHe, whichMeasures]) => {
    const [president, ministry] = [randomUUIDv7(), randomUUIDv7()];
    const reply = told?.history.find(({ kind }) => kind === 'replied');
    const answers = reply?.answers ?? [];
    const stated = isakov.claims.filter(({ id }) => reply?.states?.includes(id));
    return [
      { kind: 'sent', hopId: president, on: '2021-11-01', authorityId: ids.president, channel: 'unknown' },
      {
        kind: 'forwarded',
        hopId: president,
        on: null,
        scope: 'whole',
        recipients: [{ hopId: ministry, authorityId: ids.ministry }],
      },
      {
        kind: 'replied',
        hopId: ministry,
        on: null,
        replyKind: 'referral',
        signerId: ids.signerId,
        signerName: 'M.V. Karpukhin',
        // The statement retells the letter in English and does not say in which language it was written.
        states: stated.map(({ id, text }) => ({ claimId: ids.claimIds.get(id) ?? null, text })),
        note: `Says nothing of: ${reply?.silentOn?.join('; ')}.`,
        answers: [
          { questionId: whereIsHe ?? '', verdict: 'referred', note: answers[0]?.text ?? null },
          { questionId: whichMeasures ?? '', verdict: 'evaded', note: answers[1]?.text ?? null },
        ],
      },
    ];
  };
}
