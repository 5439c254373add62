import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { LockedInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { instantNow } from '#lib/clock.ts';
import { type Context, write } from '#lib/context.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { Move, MoveInput } from '#lib/domain/inquiry/move-schema.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addMove } from './add-move.ts';
import { buildMove, type Stamp } from './build-move.ts';
import { inquiryFor } from './inquiry-for.ts';
import { knownHere } from './known-here.ts';
import { bodyOfHop } from './record-move.ts';
import { readMoves } from './save-derived.ts';
import type { MoveEntry } from './schema.ts';
import { stateClaims } from './state-claims.ts';

type PlainInput = Exclude<MoveInput, { kind: 'correction' }>;
type Locked = LockedInquiry;

/** `entry` replaces the move; without it the move is taken back. Taking back a correction restores what it hid. */
export type Correction = { moveId: string; entry: MoveEntry | null; note: string };

/**
 * Puts an earlier move right by a later one; the history itself is never rewritten. Fails with `not-found`,
 * `forbidden`, or the engine's code for what cannot be.
 */
export async function correctMove(
  viewer: Viewer,
  inquiryId: string,
  correction: Correction,
  requestId?: string,
): Promise<Result<{ moveId: string }>> {
  return write(
    viewer,
    'move.correct',
    async (context): Promise<Result<{ moveId: string }>> => {
      const locked = await inquiryFor(context, inquiryId, 'move.record');
      if (!locked.ok) return locked;
      const inquiry = locked.data;
      const history = await readMoves(context.tx, inquiryId);
      const target = history.find(({ id }) => id === correction.moveId);
      // Every inquiry begins with its draft.
      if (!target || target.kind === 'drafted') return fail('not-found');
      const now = { enteredAt: instantNow().toString(), enteredBy: viewer.userId };
      const move = {
        ...now,
        id: randomUUIDv7(),
        kind: 'correction' as const,
        on: null,
        note: correction.note || null,
        hopId: 'hopId' in target ? target.hopId : null,
        corrects: target.id,
      };
      if (!correction.entry) return addMove(context, inquiry, history, { ...move, replacement: null });
      const replaced = await replace(context, inquiry, history, target, correction.entry, {
        ...now,
        id: target.id,
      });
      if (!replaced.ok) return replaced;
      return addMove(context, inquiry, history, { ...move, replacement: replaced.data });
    },
    requestId,
    { subject: 'inquiry', id: inquiryId },
  );
}

async function replace(
  { tx, today }: Context,
  inquiry: Locked,
  history: readonly Move[],
  target: Move,
  entry: MoveEntry,
  stamp: Stamp,
): Promise<Result<PlainInput>> {
  if (target.kind !== entry.kind) return fail('move.correction-other-kind');
  // What stands now may itself be a correction: its hops and claims are the ones to keep.
  const standing = effectiveMoves(history).find(({ id }) => id === target.id) ?? target;
  const built = buildMove(entry, stamp, { authorityId: inquiry.authorityId, previous: standing });
  const trial = moveSchema.parse({
    ...stamp,
    id: randomUUIDv7(),
    kind: 'correction',
    on: null,
    corrects: target.id,
    replacement: built,
  });
  const checked = validateMove(history, trial, today);
  if (!checked.ok) return checked;
  if (!(await knownHere(tx, inquiry, built))) return fail('not-found');
  const authorityId = bodyOfHop(history, built, inquiry.authorityId);
  return ok(await stateClaims(tx, { caseId: inquiry.caseId, authorityId }, built));
}
