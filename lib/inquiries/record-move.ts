import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { LockedInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { instantNow } from '#lib/clock.ts';
import { type Context, write } from '#lib/context.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import {
  type Move,
  type MoveInput,
  moveSchema,
  type PlainMove,
  plainMoveSchema,
} from '#lib/domain/inquiry/move-schema.ts';
import { maySend } from '#lib/domain/inquiry/sending-again.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addMove } from './add-move.ts';
import { buildMove } from './build-move.ts';
import { inquiryFor } from './inquiry-for.ts';
import { knownHere } from './known-here.ts';
import { type History, readHistory } from './save-derived.ts';
import type { MoveEntry } from './schema.ts';
import { stateClaims } from './state-claims.ts';

type PlainInput = Exclude<MoveInput, { kind: 'correction' }>;
type Recorded = Result<{ moveId: string }>;

/**
 * Records what happened to an inquiry. A reply that answers other inquiries of the case as well is recorded in each
 * of them, or in none. Fails with `not-found`, `forbidden`, or the engine's code for what cannot have happened
 * (`move.not-sent`, `move.in-future` …), with the field to blame.
 */
export async function recordMove(
  viewer: Viewer,
  inquiryId: string,
  entry: MoveEntry,
  requestId?: string,
): Promise<Recorded> {
  return write(
    viewer,
    'move.record',
    async (context): Promise<Recorded> => {
      const also = entry.kind === 'replied' ? entry.alsoIn : [];
      const named = [inquiryId, ...also.map((one) => one.inquiryId)];
      const locked = await lockAll(context, named);
      if (!locked.ok) return locked;
      const inquiry = locked.data.get(inquiryId);
      if (!inquiry) return fail('not-found');
      const history = await readHistory(context.tx, inquiryId);
      // One inquiry goes to one body: what it passes on is a forwarding, a second letter is another inquiry, unless
      // the first one came back.
      if (entry.kind === 'sent' && !maySend(effectiveMoves(history.moves))) return fail('move.already-sent');
      const built = buildMove(entry, stampBy(viewer), { authorityId: inquiry.authorityId, previous: null });
      const move =
        built.kind === 'replied' && also.length > 0 ? { ...built, jointId: randomUUIDv7() } : built;
      const recorded = await recordOne(context, inquiry, history, move);
      if (!recorded.ok) return recorded;
      const { move: stands } = recorded.data;
      for (const { inquiryId: otherId, hopId } of also) {
        const other = locked.data.get(otherId);
        if (!other || other.caseId !== inquiry.caseId || stands.kind !== 'replied') return fail('not-found');
        // The verdicts are about this inquiry's questions; those of the other one are still to be given.
        const twin = { ...stands, ...stampBy(viewer), hopId, answers: [] };
        const there = await recordOne(context, other, await readHistory(context.tx, otherId), twin);
        if (!there.ok) return fail(there.error.code, 'alsoIn');
      }
      return ok({ moveId: stands.id });
    },
    requestId,
    { subject: 'inquiry', id: inquiryId },
  );
}

function stampBy({ userId }: Viewer) {
  return { id: randomUUIDv7(), enteredAt: instantNow().toString(), enteredBy: userId };
}

/** Takes several inquiries, always in one order, so that two letters that answer the same ones do not wait for each other. */
async function lockAll(
  context: Context,
  ids: readonly string[],
): Promise<Result<Map<string, LockedInquiry>>> {
  const found = new Map<string, LockedInquiry>();
  for (const id of [...new Set(ids)].sort()) {
    const locked = await inquiryFor(context, id, 'move.record');
    if (!locked.ok) return locked;
    found.set(id, locked.data);
  }
  return ok(found);
}

async function recordOne(
  context: Context,
  inquiry: LockedInquiry,
  history: History,
  move: PlainInput,
): Promise<Result<{ move: PlainMove }>> {
  const { tx, today } = context;
  const checked = validateMove(history.moves, moveSchema.parse(move), today);
  if (!checked.ok) return checked;
  if (!(await knownHere(tx, inquiry, move))) return fail('not-found');
  const authorityId = bodyOfHop(history.moves, move, inquiry.authorityId);
  const stated = await stateClaims(tx, { caseId: inquiry.caseId, authorityId }, move);
  const added = await addMove(context, inquiry, history, stated);
  if (!added.ok) return added;
  return ok({ move: plainMoveSchema.parse(stated) });
}

/** The body at whose hop something happened. */
export function bodyOfHop(history: readonly Move[], at: MoveInput, fallback: string): string {
  for (const move of effectiveMoves(history)) {
    if (move.kind === 'sent' && move.hopId === at.hopId) return move.authorityId;
    if (move.kind !== 'forwarded') continue;
    const recipient = move.recipients.find(({ hopId }) => hopId === at.hopId);
    if (recipient) return recipient.authorityId;
  }
  return fallback;
}
