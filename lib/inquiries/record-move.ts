import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { Move, MoveInput } from '#lib/domain/inquiry/move-schema.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addMove } from './add-move.ts';
import { buildMove } from './build-move.ts';
import { inquiryFor } from './inquiry-for.ts';
import { knownHere } from './known-here.ts';
import { readMoves } from './save-derived.ts';
import type { MoveEntry } from './schema.ts';
import { stateClaims } from './state-claims.ts';

/**
 * Records what happened to an inquiry. Fails with `not-found`, `forbidden`, or the engine's code for what cannot
 * have happened (`move.not-sent`, `move.in-future` …), with the field to blame.
 */
export async function recordMove(
  viewer: Viewer,
  inquiryId: string,
  entry: MoveEntry,
  requestId?: string,
): Promise<Result<{ moveId: string }>> {
  return write(
    viewer,
    'move.record',
    async (context): Promise<Result<{ moveId: string }>> => {
      const { tx, today } = context;
      const locked = await inquiryFor(context, inquiryId, 'move.record');
      if (!locked.ok) return locked;
      const inquiry = locked.data;
      const history = await readMoves(tx, inquiryId);
      // One inquiry goes to one body: what it passes on is a forwarding, a second letter is another inquiry.
      if (entry.kind === 'sent' && effectiveMoves(history).some(({ kind }) => kind === 'sent'))
        return fail('move.already-sent');
      const stamp = {
        id: randomUUIDv7(),
        enteredAt: instantNow().toString(),
        enteredBy: viewer.userId,
      };
      const move = buildMove(entry, stamp, { authorityId: inquiry.authorityId, previous: null });
      const checked = validateMove(history, moveSchema.parse(move), today);
      if (!checked.ok) return checked;
      if (!(await knownHere(tx, inquiry, move))) return fail('not-found');
      const bodyId = bodyOfHop(history, move, inquiry.authorityId);
      const stated = await stateClaims(tx, { caseId: inquiry.caseId, authorityId: bodyId }, move);
      return addMove(context, inquiry, history, stated);
    },
    requestId,
    { subject: 'inquiry', id: inquiryId },
  );
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
