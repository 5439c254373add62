import 'server-only';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';

/** A step of an inquiry is stored as one value; the record says it part by part, under these names. */
export function moveFields(data: unknown): Record<string, unknown> {
  const parsed = moveSchema.safeParse(data);
  if (!parsed.success) return {};
  const move = parsed.data;
  if (move.kind === 'correction') {
    return { ...(move.replacement ? moveFields(move.replacement) : { taken_back: true }), note: move.note };
  }
  const common = { happened_on: move.on, learned_on: move.learnedOn, note: move.note };
  switch (move.kind) {
    case 'sent':
      return { ...common, authorities: [move.authorityId], channel: move.channel };
    case 'registered':
      return { ...common, at_hour: move.time, registered_number: move.number };
    case 'delivered':
      return { ...common, at_hour: move.time };
    case 'forwarded':
      return { ...common, authorities: move.recipients.map(({ authorityId }) => authorityId) };
    case 'extended':
      return { ...common, until_on: move.until, days: move.days, notice_given: move.noticeGiven };
    case 'reminder-sent':
      return { ...common, channel: move.channel };
    case 'event':
      return { ...common, at_hour: move.time, event: move.event };
    case 'complained':
      return { ...common, authorities: move.authorityId ? [move.authorityId] : [] };
    case 'replied':
      return {
        ...common,
        reply_kind: move.replyKind,
        signer: move.signerName ?? move.signerId,
        out_number: move.outNumber,
        signed_on: move.signedOn,
        received_on: move.receivedOn,
        language: move.language,
        documents: move.documentIds,
        states: move.states.map(({ text, claimId }) => text ?? claimId),
        verdicts: move.answers.map(({ verdict }) => verdict),
        reasons: move.answers.map(({ note }) => note).filter(Boolean),
        contradicted: move.answers.map(({ claimId }) => claimId).filter(Boolean),
        legal_basis: move.basis,
        basis_fits: move.basisFits,
      };
    default:
      return common;
  }
}
