import 'server-only';
import { todayIn } from '#lib/clock.ts';
import { silences } from '#lib/domain/inquiry/judgement.ts';
import type { JudgedInquiry } from './view.ts';

/** Replies and silences that no lawyer has been asked to judge: ids of replies, keys of duties. */
export function unaskedOf({ judgements, moves, state }: JudgedInquiry): string[] {
  const asked = new Set(judgements.map(({ subject }) => subject));
  const replies = moves.filter(({ kind }) => kind === 'replied').map(({ id }) => id);
  const silent = silences(state, todayIn).map(({ key }) => key);
  return [...replies, ...silent].filter((subject) => !asked.has(subject));
}
