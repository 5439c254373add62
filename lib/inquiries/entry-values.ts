import 'server-only';
import type { PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import type { InquiryView } from './view.ts';

/** A move as its form shows it, for putting it right. */
export function entryValues(
  move: PlainMove,
  inquiry: Pick<InquiryView, 'questions'>,
): Record<string, unknown> {
  const unknown = move.on === null ? { dayUnknown: 'on' } : {};
  const common = { on: move.on ?? '', ...unknown, learnedOn: move.learnedOn ?? '', note: move.note ?? '' };
  switch (move.kind) {
    case 'sent':
      return { ...common, channel: move.channel };
    case 'registered':
      return { ...common, hopId: move.hopId, number: move.number ?? '', time: move.time ?? '' };
    case 'delivered':
      return { ...common, hopId: move.hopId, time: move.time ?? '' };
    case 'forwarded':
      return {
        ...common,
        hopId: move.hopId,
        scope: move.scope,
        recipients: move.recipients.map(({ authorityId, questionIds }) => ({
          authorityId,
          questionIds: questionIds ?? [],
        })),
      };
    case 'extended':
      return {
        ...common,
        hopId: move.hopId,
        until: move.until ?? '',
        days: move.days ?? '',
        notice: move.noticeGiven === null ? 'unknown' : move.noticeGiven ? 'yes' : 'no',
      };
    case 'reminder-sent':
      return { ...common, hopId: move.hopId, channel: move.channel };
    case 'event':
      return { ...common, event: move.event, remedyId: move.remedyId ?? '', time: move.time ?? '' };
    case 'complained': {
      const { hopId, remedyId, authorityId } = move;
      return { ...common, hopId, remedyId: remedyId ?? '', authorityId: authorityId ?? '' };
    }
    case 'replied': {
      const signedOn = move.signedOn ?? move.on ?? '';
      const receivedOn = move.receivedOn ?? '';
      return {
        hopId: move.hopId,
        replyKind: move.replyKind,
        signedOn,
        receivedOn,
        ...(signedOn === '' && receivedOn === '' ? { dayUnknown: 'on' } : {}),
        signerId: move.signerId ?? '',
        signerName: move.signerName ?? '',
        outNumber: move.outNumber ?? '',
        documentId: move.documentIds[0] ?? '',
        language: move.language ?? 'und',
        states: move.states.map(({ claimId, text }) => ({ claimId: claimId ?? '', text: text ?? '' })),
        answers: inquiry.questions.map(({ id }) => {
          const answer = move.answers.find(({ questionId }) => questionId === id);
          return {
            questionId: id,
            verdict: answer?.verdict ?? '',
            note: answer?.note ?? '',
            claimId: answer?.claimId ?? '',
            statement: String(answer?.statement ?? ''),
          };
        }),
        basis: move.basis ?? '',
        basisFits: move.basisFits ?? '',
        everywhere: 'on',
        note: move.note ?? '',
      };
    }
    default:
      return { ...common, hopId: move.hopId ?? '' };
  }
}
