import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { LockedInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { selectJoint } from '#db/queries/inquiries/select-joint.ts';
import { instantNow } from '#lib/clock.ts';
import { type Context, write } from '#lib/context.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { type Move, moveSchema, type PlainMove, plainMoveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addMove } from './add-move.ts';
import { buildMove, type Stamp } from './build-move.ts';
import { inquiryFor } from './inquiry-for.ts';
import { knownHere } from './known-here.ts';
import { bodyOfHop } from './record-move.ts';
import { type History, readHistory } from './save-derived.ts';
import type { MoveEntry } from './schema.ts';
import { stateClaims } from './state-claims.ts';

/**
 * `entry` replaces the move; without it the move is taken back. Taking back a correction restores what it hid.
 * `everywhere`: of a letter that answers several inquiries, what it is is put right in all of them.
 */
export type Correction = { moveId: string; entry: MoveEntry | null; note: string; everywhere?: boolean };
type Corrected = Result<{ moveId: string }>;

/**
 * Puts an earlier move right by a later one; the history itself is never rewritten. Fails with `not-found`,
 * `forbidden`, or the engine's code for what cannot be.
 */
export async function correctMove(
  viewer: Viewer,
  inquiryId: string,
  correction: Correction,
  requestId?: string,
): Promise<Corrected> {
  return write(
    viewer,
    'move.correct',
    async (context): Promise<Corrected> => {
      const locked = await inquiryFor(context, inquiryId, 'move.record');
      if (!locked.ok) return locked;
      const inquiry = locked.data;
      const history = await readHistory(context.tx, inquiryId);
      const target = history.moves.find(({ id }) => id === correction.moveId);
      // Every inquiry begins with its draft.
      if (!target || target.kind === 'drafted') return fail('not-found');
      // What stands now may itself be a correction: its hops and claims are the ones to keep.
      const standing = effectiveMoves(history.moves).find(({ id }) => id === target.id) ?? null;
      let replacement: PlainMove | null = null;
      if (correction.entry) {
        const stamp = { id: target.id, ...nowBy(viewer) };
        const replaced = await replace(
          context,
          inquiry,
          history.moves,
          { target, standing },
          correction.entry,
          stamp,
        );
        if (!replaced.ok) return replaced;
        replacement = replaced.data;
      }
      const made = await addCorrection(context, inquiry, history, target, replacement, correction.note);
      if (!made.ok || !correction.everywhere || standing?.kind !== 'replied' || !standing.jointId)
        return made;
      const others = await correctTwins(
        context,
        inquiry,
        standing.jointId,
        target.id,
        replacement,
        correction.note,
      );
      return others.ok ? made : others;
    },
    requestId,
    { subject: 'inquiry', id: inquiryId },
  );
}

function nowBy({ userId }: Viewer) {
  return { enteredAt: instantNow().toString(), enteredBy: userId };
}

function addCorrection(
  context: Context,
  inquiry: LockedInquiry,
  history: History,
  target: Move,
  replacement: PlainMove | null,
  note: string,
): Promise<Corrected> {
  return addMove(context, inquiry, history, {
    ...nowBy(context.viewer),
    id: randomUUIDv7(),
    kind: 'correction',
    on: null,
    note: note || null,
    hopId: 'hopId' in target ? target.hopId : null,
    corrects: target.id,
    replacement,
  });
}

/** The same letter in the other inquiries: what it is changes with this one, where it came and what it answers stay. */
async function correctTwins(
  context: Context,
  inquiry: LockedInquiry,
  jointId: string,
  moveId: string,
  letter: PlainMove | null,
  note: string,
): Promise<Result<null>> {
  for (const twin of await selectJoint(context.tx, inquiry.caseId, jointId)) {
    if (twin.moveId === moveId) continue;
    const locked = await inquiryFor(context, twin.inquiryId, 'move.record');
    if (!locked.ok) return locked;
    const history = await readHistory(context.tx, twin.inquiryId);
    const target = history.moves.find(({ id }) => id === twin.moveId);
    const standing = effectiveMoves(history.moves).find(({ id }) => id === twin.moveId);
    // It was taken back there already.
    if (!target || standing?.kind !== 'replied') continue;
    const { hopId, answers, note: own } = standing;
    const replacement =
      letter?.kind === 'replied'
        ? { ...letter, ...nowBy(context.viewer), id: target.id, hopId, answers, note: own }
        : null;
    const made = await addCorrection(context, locked.data, history, target, replacement, note);
    if (!made.ok) return made;
  }
  return ok(null);
}

async function replace(
  { tx, today }: Context,
  inquiry: LockedInquiry,
  history: readonly Move[],
  { target, standing }: { target: Move; standing: PlainMove | null },
  entry: MoveEntry,
  stamp: Stamp,
): Promise<Result<PlainMove>> {
  if (target.kind !== entry.kind) return fail('move.correction-other-kind');
  const previous = standing ?? target;
  const built = buildMove(entry, stamp, { authorityId: inquiry.authorityId, previous });
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
  const stated = await stateClaims(tx, { caseId: inquiry.caseId, authorityId }, built);
  return ok(plainMoveSchema.parse(stated));
}
