import { procedureOf } from '../regimes/procedure-key.ts';
import type { InquiryState, Obligation, RemedyState } from './inquiry-types.ts';
import { isObligationOverdue } from './overdue.ts';

/** How a lawyer judges a reply, or that there is none. */
export const judgements = ['sufficient', 'partial', 'evasive', 'refusal', 'contradicted', 'silence'] as const;
export type Judgement = (typeof judgements)[number];

/**
 * What a step of ours is called by: the remedy of the inquiry's own law behind the key that the engine gives it; a
 * procedure outside that law keeps its whole key. `stepName` in db says the same in SQL.
 */
export function remedyIdOf(key: string): string {
  if (procedureOf(key)) return key;
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

type WithSteps = { voidedAt: string | null; tasks: readonly { remedyKey: string | null }[] };

/** The procedures outside, by their keys, that a standing judgement of an inquiry has made a step of already. */
export function takenOutside(judgements: readonly WithSteps[]): Set<string> {
  return new Set(
    judgements
      .filter(({ voidedAt }) => voidedAt === null)
      .flatMap(({ tasks }) => tasks.flatMap(({ remedyKey }) => remedyKey ?? []))
      .filter((key) => procedureOf(key) !== null),
  );
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
