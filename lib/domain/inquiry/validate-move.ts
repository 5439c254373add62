import { edtfBounds } from '../dates/edtf.ts';
import { fail, ok, type Result } from '../result.ts';
import { effectiveMoves } from './effective-moves.ts';
import type { CorrectionMove, Move, MoveOf, PlainMove } from './move-schema.ts';

type Checked = Result<null>;
const fine: Checked = ok(null);

function hopsOpened(moves: readonly PlainMove[]): Map<string, PlainMove> {
  const opened = new Map<string, PlainMove>();
  for (const move of moves) {
    if (move.kind === 'sent') opened.set(move.hopId, move);
    if (move.kind === 'forwarded') for (const to of move.recipients) opened.set(to.hopId, move);
  }
  return opened;
}

function firstDay(edtf: string | null): string | null {
  return edtf === null ? null : (edtfBounds(edtf)?.min ?? null);
}

function checkDays(move: Move, today: string): Checked {
  const first = firstDay(move.on);
  // What threatens is the one thing that is told before it happens.
  const threat = move.kind === 'event' && move.event === 'harm-expected';
  if (!threat && first !== null && first > today) return fail('move.in-future', 'on');
  if (move.learnedOn !== null && move.learnedOn > today) return fail('move.in-future', 'learnedOn');
  if (!threat && first !== null && move.learnedOn !== null && move.learnedOn < first)
    return fail('move.learned-before', 'learnedOn');
  if (move.kind !== 'replied') return fine;
  const signed = firstDay(move.signedOn);
  const received = firstDay(move.receivedOn);
  if (signed !== null && signed > today) return fail('move.in-future', 'signedOn');
  if (received !== null && received > today) return fail('move.in-future', 'receivedOn');
  const lastReceived = move.receivedOn === null ? null : edtfBounds(move.receivedOn)?.max;
  if (signed !== null && lastReceived && lastReceived < signed)
    return fail('move.received-before-signed', 'receivedOn');
  return fine;
}

/** Nothing can happen at a hop before it surely was opened. */
function checkNotBeforeOpening(move: PlainMove, opening: PlainMove): Checked {
  const opened = firstDay(opening.on);
  const last = move.on === null ? null : edtfBounds(move.on)?.max;
  return opened !== null && last && last < opened ? fail('move.before-sending', 'on') : fine;
}

function checkForwarded(move: MoveOf<'forwarded'>, opened: ReadonlyMap<string, PlainMove>): Checked {
  const ids = move.recipients.map((recipient) => recipient.hopId);
  if (new Set(ids).size !== ids.length || ids.some((id) => opened.has(id)))
    return fail('move.hop-exists', 'recipients');
  const vague = move.scope === 'part' && move.recipients.some((each) => !each.questionIds?.length);
  return vague ? fail('move.part-needs-questions', 'recipients') : fine;
}

function checkPlain(history: readonly PlainMove[], move: PlainMove): Checked {
  const opened = hopsOpened(history);
  const ended = history.some(
    (each) => each.hopId === null && (each.kind === 'withdrawn' || each.kind === 'closed'),
  );
  // A reply that comes after the end is still a fact; nothing else is.
  if (ended && move.kind !== 'replied' && move.kind !== 'closed') return fail('move.inquiry-ended');
  if (move.kind === 'sent') return opened.has(move.hopId) ? fail('move.hop-exists') : fine;
  if (move.hopId === null) return fine;
  const opening = opened.get(move.hopId);
  if (!opening) return fail(opened.size === 0 ? 'move.not-sent' : 'move.no-such-hop', 'hopId');
  const early = checkNotBeforeOpening(move, opening);
  if (!early.ok) return early;
  const here = history.filter((each) => each.hopId === move.hopId);
  switch (move.kind) {
    case 'registered':
      return here.some((each) => each.kind === 'registered') ? fail('move.already-registered') : fine;
    case 'delivered':
      return here.some((each) => each.kind === 'delivered') ? fail('move.already-delivered') : fine;
    case 'resumed': {
      const stops = here.filter(
        (each) => each.kind === 'paused' || each.kind === 'clarification-asked',
      ).length;
      return stops > here.filter((each) => each.kind === 'resumed').length ? fine : fail('move.not-paused');
    }
    case 'extended':
      return move.until !== null && move.days !== null ? fail('move.extension-twice', 'days') : fine;
    case 'forwarded':
      return checkForwarded(move, opened);
    default:
      return fine;
  }
}

/** Hops that would hang in the air, because the move that opened them no longer does. */
function orphans(history: readonly PlainMove[]): boolean {
  const opened = hopsOpened(history);
  return history.some((move) => move.hopId !== null && !opened.has(move.hopId));
}

function checkCorrection(history: readonly Move[], move: CorrectionMove, today: string): Checked {
  const target = history.find((each) => each.id === move.corrects);
  if (!target || target.id === move.id) return fail('move.no-such-move', 'corrects');
  if (target.kind === 'correction' && move.replacement)
    return fail('move.correction-only-voided', 'replacement');
  const replacement = move.replacement;
  const after = effectiveMoves([...history, move]);
  if (orphans(after)) return fail('move.hop-in-use', 'corrects');
  if (!replacement || target.kind === 'correction') return fine;
  if (replacement.kind !== target.kind) return fail('move.correction-other-kind', 'replacement');
  const days = checkDays(replacement, today);
  if (!days.ok) return days;
  return checkPlain(
    after.filter((each) => each.id !== target.id),
    { ...replacement, id: target.id },
  );
}

/**
 * Whether a move may be added to a history. `today` is the day at the recorder's place. Codes are keys
 * of the `errors` catalogue; `field` names the field to blame.
 */
export function validateMove(history: readonly Move[], move: Move, today: string): Result<Move> {
  if (history.some((each) => each.id === move.id)) return fail('move.entered-twice');
  const days = checkDays(move, today);
  if (!days.ok) return days;
  const checked =
    move.kind === 'correction'
      ? checkCorrection(history, move, today)
      : checkPlain(effectiveMoves(history), move);
  return checked.ok ? ok(move) : checked;
}
