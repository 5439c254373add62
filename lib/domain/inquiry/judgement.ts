import type { InquiryState, Obligation, RemedyState } from './inquiry-types.ts';
import { isObligationOverdue } from './overdue.ts';

/** How a lawyer judges a reply, or that there is none. */
export const judgements = ['sufficient', 'partial', 'evasive', 'refusal', 'contradicted', 'silence'] as const;
export type Judgement = (typeof judgements)[number];

/** The remedy of the law behind the key that the engine gives a remedy, or a step of ours made of it. */
export function remedyIdOf(key: string): string {
  return key.split(':')[1] ?? '';
}

/** The remedies that a reply (the id of its move) or an unmet duty (its key) has opened and nobody has used. */
export function openRemediesOf(
  subject: string,
  { remedies }: Pick<InquiryState, 'remedies'>,
  today: string,
): RemedyState[] {
  return remedies
    .filter(({ usedByMoveId, availableFrom }) => !usedByMoveId && (availableFrom ?? '') <= today)
    .filter((remedy) => causeOf(remedy) === subject);
}

/** What gave rise to a remedy, as a judgement names its subject. */
function causeOf({ moveId, key, hopId }: RemedyState): string {
  return moveId ?? `${hopId}:${key.split(':silence-')[1] ?? ''}`;
}

/** The main duties of theirs whose last day is over, where they are: each a silence that can be judged. */
export function silences(
  { obligations }: Pick<InquiryState, 'obligations'>,
  todayIn: (timeZone: string) => string,
): Obligation[] {
  return obligations.filter(
    (one) =>
      one.owner === 'theirs' && one.weight === 'main' && isObligationOverdue(one, todayIn(one.timeZone)),
  );
}
