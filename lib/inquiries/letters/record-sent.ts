import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { belongsToCase } from '#db/queries/inquiries/belongs-to-case.ts';
import { selectInquiry } from '#db/queries/inquiries/select-inquiry.ts';
import { type LockedLetter, updateLetter } from '#db/queries/letters/letters.ts';
import { instantNow } from '#lib/clock.ts';
import { type Context, write } from '#lib/context.ts';
import type { MoveInput } from '#lib/domain/inquiry/move-schema.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { SentInput } from '#lib/letters/schema.ts';
import { addMove } from '../add-move.ts';
import { deriveView } from '../get-inquiry.ts';
import { inquiryFor } from '../inquiry-for.ts';
import { readHistory } from '../save-derived.ts';
import type { DerivedInquiry } from '../view.ts';
import { deadWays } from './dead-ways.ts';
import { letterFor } from './letter-for.ts';
import { hopOf, remedyOf } from './letter-values.ts';

type Done = { moveId: string | null };

/**
 * Records that people sent an approved letter, and the move that this is, in one transaction: `sent` for an appeal,
 * `reminder-sent`, `complained`; thanks are no move. Fails as `letterFor`; with `letter.not-approved`, with
 * `letter.dead-channel` for a way that starts no clock on that day, `move.already-sent`, or the engine's code.
 */
export async function recordSent(
  viewer: Viewer,
  letterId: string,
  sent: SentInput,
  requestId?: string,
): Promise<Result<Done>> {
  return write(viewer, 'letter.send', (context) => send(context, letterId, sent), requestId);
}

async function send(context: Context, letterId: string, sent: SentInput): Promise<Result<Done>> {
  const { tx, viewer, today } = context;
  const found = await letterFor(context, letterId);
  if (!found.ok) return found;
  const letter = found.data;
  if (letter.state !== 'approved') return fail('letter.not-approved');
  if (sent.sentOn > today) return fail('date.in-future', 'sentOn');
  const locked = await inquiryFor({ tx, viewer }, letter.inquiryId, 'inquiry.write');
  const row = locked.ok ? await selectInquiry(tx, letter.inquiryId) : null;
  if (!locked.ok || !row) return fail('not-found');
  const inquiry = deriveView(row, await legalDataFor(tx, row.organisationId), today);
  const dead = await deadWays(tx, letter, inquiry, sent.sentOn);
  if (dead?.channels.includes(sent.channel)) return fail('letter.dead-channel', 'channel');
  const { caseId, inquiryId } = letter;
  const documents = sent.proofDocumentId ? [sent.proofDocumentId] : [];
  const none = { authorities: [], officials: [], claims: [], questions: [] };
  if (!(await belongsToCase(tx, { ...none, caseId, inquiryId, documents })))
    return fail('choice.invalid', 'proofDocumentId');
  const stamp = { enteredAt: instantNow().toString(), enteredBy: viewer.userId };
  const move = moveOf(letter, inquiry, sent, stamp);
  if (!move.ok) return move;
  let moveId: string | null = null;
  if (move.data) {
    const added = await addMove(context, locked.data, await readHistory(tx, inquiryId), move.data);
    if (!added.ok) return added.error.field === 'on' ? fail(added.error.code, 'sentOn') : added;
    moveId = added.data.moveId;
  }
  const { channel, sentOn, trackingNumber, proofDocumentId } = sent;
  const saved = await updateLetter(tx, letterId, letter.version, {
    ...{ channel, sentOn, trackingNumber, proofDocumentId },
    state: 'sent',
    sentMoveId: moveId,
  });
  return saved === null ? fail('conflict') : ok({ moveId });
}

/** What the sending of a letter is in the history of its inquiry; null for one that changes no clock. */
function moveOf(
  letter: LockedLetter,
  inquiry: DerivedInquiry,
  { sentOn, channel, trackingNumber }: SentInput,
  stamp: { enteredAt: string; enteredBy: string },
): Result<MoveInput | null> {
  const base = { ...stamp, id: randomUUIDv7(), on: sentOn, note: trackingNumber || null };
  const { authorityId } = letter;
  if (letter.kind === 'appeal') {
    if (inquiry.state.hops.length > 0) return fail('move.already-sent');
    if (authorityId !== inquiry.authorityId) return fail('letter.other-addressee');
    return ok({ ...base, kind: 'sent', hopId: randomUUIDv7(), authorityId, channel });
  }
  const hop = hopOf(inquiry, letter);
  if (letter.kind === 'thanks' || letter.kind === 'other') return ok(null);
  if (!hop) return fail('move.not-sent');
  if (letter.kind === 'reminder') return ok({ ...base, kind: 'reminder-sent', hopId: hop.id, channel });
  // The cause may have gone since, by a correction; the complaint was sent all the same.
  const remedyId = remedyOf(inquiry, letter.remedyKey)?.remedyId ?? letter.remedyKey?.split(':')[1] ?? null;
  return ok({ ...base, kind: 'complained', hopId: hop.id, remedyId, authorityId });
}
