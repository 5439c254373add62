import type { RegimeVersion, RemedyGround } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import { isForbiddenForwarding } from './forwarding-rules.ts';
import type { AuthorityFacts, Obligation, QuestionState } from './inquiry-types.ts';
import type { MoveOf, Verdict } from './move-schema.ts';

const groundOfVerdict: Record<Verdict, RemedyGround | null> = {
  answered: null,
  partly: 'partial',
  evaded: 'evasion',
  refused: 'refusal',
  referred: 'referral',
  contradicts: 'contradiction',
};

/** What a complaint can rest on, and the move that gave it; silence has none. */
export type Cause =
  | { kind: 'silence'; move: null; duty: Obligation; grounds: RemedyGround[] }
  | { kind: 'reply'; move: MoveOf<'replied'>; duty: null; grounds: RemedyGround[] }
  | { kind: 'forwarding'; move: MoveOf<'forwarded'>; duty: null; grounds: RemedyGround[] };

/** A verdict counts while it is the last word on its question; a later answer takes the ground away. */
function groundsOfReply(
  reply: MoveOf<'replied'>,
  questions: readonly QuestionState[],
  late: boolean,
): RemedyGround[] {
  const grounds = new Set<RemedyGround>();
  if (reply.replyKind === 'refusal' || reply.replyKind === 'referral' || reply.replyKind === 'returned')
    grounds.add(reply.replyKind);
  if (reply.replyKind === 'partial') grounds.add('partial');
  for (const question of questions) {
    if (question.moveId !== reply.id || !question.verdict) continue;
    const ground = groundOfVerdict[question.verdict];
    if (ground) grounds.add(ground);
  }
  if (late) grounds.add('late');
  return [...grounds];
}

export function causesAt(
  hop: HopHistory,
  version: RegimeVersion,
  duties: readonly Obligation[],
  questions: readonly QuestionState[],
  authorities: Readonly<Record<string, AuthorityFacts>>,
): Cause[] {
  const causes: Cause[] = [];
  for (const duty of duties) {
    const step = version.steps.find((each) => each.id === duty.stepId);
    if (duty.state === 'open' && step && step.onMiss.remedies.length > 0)
      causes.push({ kind: 'silence', move: null, duty, grounds: ['silence'] });
  }
  for (const reply of movesOf(hop, 'replied')) {
    const late = duties.some((duty) => duty.metByMoveId === reply.id && duty.state === 'met-late');
    const grounds = groundsOfReply(reply, questions, late);
    if (grounds.length > 0) causes.push({ kind: 'reply', move: reply, duty: null, grounds });
  }
  for (const forwarding of movesOf(hop, 'forwarded'))
    if (isForbiddenForwarding(forwarding, version, authorities))
      causes.push({ kind: 'forwarding', move: forwarding, duty: null, grounds: ['forwarded-to-target'] });
  return causes;
}
