import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { MoveInput, PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import type { MoveEntry } from './schema.ts';

export type Stamp = { id: string; enteredAt: string; enteredBy: string };

/** What stands in the form's stead: the addressee, and the move that is being put right. */
export type MoveFrame = { authorityId: string; previous: PlainMove | null };

type Reply = Extract<MoveEntry, { kind: 'replied' }>;
type Forwarding = Extract<MoveEntry, { kind: 'forwarded' }>;

/** The engine's move for what somebody typed. A correction keeps the hops that its predecessor opened. */
export function buildMove(
  entry: MoveEntry,
  stamp: Stamp,
  frame: MoveFrame,
): Exclude<MoveInput, { kind: 'correction' }> {
  if (entry.kind === 'replied') return buildReply(entry, stamp, frame);
  const common = { ...stamp, on: entry.on, learnedOn: entry.learnedOn, note: entry.note || null };
  switch (entry.kind) {
    case 'approved':
    case 'withdrawn':
    case 'closed':
      return { ...common, kind: entry.kind, hopId: null };
    case 'sent': {
      const hopId = frame.previous?.kind === 'sent' ? frame.previous.hopId : randomUUIDv7();
      return { ...common, kind: 'sent', hopId, authorityId: frame.authorityId, channel: entry.channel };
    }
    case 'registered':
      return {
        ...{ ...common, kind: 'registered', hopId: entry.hopId },
        ...{ number: entry.number || null, time: entry.time },
      };
    case 'delivered':
      return { ...common, kind: 'delivered', hopId: entry.hopId, time: entry.time };
    case 'forwarded':
      return { ...common, ...recipientsOf(entry, frame), kind: 'forwarded', hopId: entry.hopId };
    case 'extended': {
      const noticeGiven = entry.notice === 'unknown' ? null : entry.notice === 'yes';
      const { hopId, until, days } = entry;
      return { ...common, kind: 'extended', hopId, until, days, noticeGiven };
    }
    case 'reminder-sent':
      return { ...common, kind: 'reminder-sent', hopId: entry.hopId, channel: entry.channel };
    case 'event': {
      const { event, remedyId, time } = entry;
      return { ...common, kind: 'event', hopId: null, event, remedyId, time };
    }
    case 'complained': {
      const { hopId, remedyId, authorityId } = entry;
      return { ...common, kind: 'complained', hopId, remedyId, authorityId };
    }
    default:
      return { ...common, kind: entry.kind, hopId: entry.hopId };
  }
}

function recipientsOf(entry: Forwarding, { previous }: MoveFrame) {
  const before = previous?.kind === 'forwarded' ? [...previous.recipients] : [];
  const recipients = entry.recipients.map(({ authorityId, questionIds }) => {
    const index = before.findIndex((known) => known.authorityId === authorityId);
    const known = index < 0 ? undefined : before.splice(index, 1)[0];
    const asked = entry.scope === 'part' ? questionIds : null;
    return { hopId: known?.hopId ?? randomUUIDv7(), authorityId, questionIds: asked };
  });
  return { scope: entry.scope, recipients };
}

function buildReply(
  entry: Reply,
  stamp: Stamp,
  { previous }: MoveFrame,
): Exclude<MoveInput, { kind: 'correction' }> {
  const said = new Map(
    previous?.kind === 'replied' ? previous.states.map((one) => [one.claimId, one.text]) : [],
  );
  const { hopId, replyKind, signedOn, receivedOn, signerId, language } = entry;
  return {
    ...stamp,
    kind: 'replied',
    // The engine takes the day of signing, then that of receipt.
    on: null,
    learnedOn: null,
    note: entry.note || null,
    hopId,
    replyKind,
    signedOn,
    receivedOn,
    signerId,
    signerName: entry.signerName || null,
    outNumber: entry.outNumber || null,
    language,
    documentIds: entry.documentId ? [entry.documentId] : [],
    // Other words are another claim; the one that stood before stays on the board as it was made.
    states: entry.states.map(({ claimId, text }) => ({
      claimId: claimId && said.get(claimId) === text ? claimId : null,
      text,
    })),
    answers: entry.answers.flatMap(({ questionId, verdict, note, claimId, statement }) => {
      if (!verdict) return [];
      const stated = entry.states.findIndex(({ number }) => number === (statement ?? 1));
      return [{ questionId, verdict, note: note || null, claimId, statement: claimId ? stated + 1 : null }];
    }),
    basis: entry.basis || null,
    basisFits: entry.basisFits,
    jointId: previous?.kind === 'replied' ? previous.jointId : null,
  };
}
