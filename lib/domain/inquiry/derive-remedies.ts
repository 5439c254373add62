import { type IsoDay, laterDay, shiftDay } from '../dates/civil-day.ts';
import type { RegimeVersion, Remedy } from '../regimes/regime-schema.ts';
import { isConfirmed } from '../regimes/rule-sources.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import type { ClockContext } from './clock-context.ts';
import { countTerm } from './count-term.ts';
import type { Duties } from './derive-duties.ts';
import { receivedWalk } from './hop-clock.ts';
import type { AuthorityFacts, Obligation, QuestionState, RemedyState } from './inquiry-types.ts';
import { boundsOfMove } from './move-days.ts';
import type { PlainMove } from './move-schema.ts';
import { type Cause, causesAt } from './remedy-grounds.ts';
import { type Limit, remedyLimit } from './remedy-limit.ts';
import { metBy, settleByEnding } from './settle-obligation.ts';
import { twoReadings } from './walk.ts';

/** When a silence gives rise to a remedy: after the due day, when it is deemed a refusal, or when the law says. */
function silentFrom(
  context: ClockContext,
  hop: HopHistory,
  remedy: Remedy,
  duty: Obligation,
  duties: Duties,
): IsoDay {
  const after = shiftDay(duty.dueSafe, 1);
  const deemed = duties.dues.get(duty.stepId)?.deemed;
  const silent = deemed ? laterDay(after, shiftDay(deemed.on, 1)) : after;
  if (!remedy.opensAfter) return silent;
  const calendar = context.calendarOf(context.regime.calendarId);
  const term = { ...remedy.opensAfter, startDay: 'next-day' } as const;
  return laterDay(silent, shiftDay(countTerm(receivedWalk(context, hop, 'safe').on, term, calendar).on, 1));
}

function availableFrom(cause: Cause, limit: Limit | null, silentOn: IsoDay | null): IsoDay | null {
  if (cause.kind === 'silence') return silentOn;
  const { min, max } = boundsOfMove(cause.move);
  return cause.move.learnedOn ?? limit?.from.on ?? max ?? min;
}

/** A complaint uses the remedy unless it surely came before there was anything to complain of. */
function complaintOf(hop: HopHistory, remedyId: string, from: IsoDay | null): PlainMove | null {
  return (
    movesOf(hop, 'complained').find((complaint) => {
      const { max } = boundsOfMove(complaint);
      return complaint.remedyId === remedyId && (from === null || max === null || max >= from);
    }) ?? null
  );
}

function ourObligation(
  hop: HopHistory,
  key: string,
  remedy: Remedy,
  limit: Limit,
  opensOn: IsoDay | null,
): Obligation {
  const { expected, safe } = limit;
  return {
    key,
    owner: 'ours',
    authorityId: null,
    hopId: hop.id,
    stepId: remedy.id,
    weight: 'main',
    opensOn,
    ...twoReadings(expected, safe),
    paused: false,
    timeZone: hop.authority.timeZone,
    state: 'open',
    metOn: null,
    metByMoveId: null,
    timeliness: null,
  };
}

/** What we may do about one hop, and our own limits where the law sets them. */
export function deriveRemedies(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  duties: Duties,
  questions: readonly QuestionState[],
  authorities: Readonly<Record<string, AuthorityFacts>>,
  ending: PlainMove | null,
): { remedies: RemedyState[]; obligations: Obligation[] } {
  const remedies: RemedyState[] = [];
  const obligations: Obligation[] = [];
  for (const cause of causesAt(hop, version, duties.obligations, questions, authorities)) {
    for (const remedy of version.remedies) {
      const grounds = cause.grounds.filter((ground) => remedy.on.includes(ground));
      if (grounds.length === 0) continue;
      const key = `${hop.id}:${remedy.id}:${cause.move?.id ?? `silence-${cause.duty?.stepId}`}`;
      const limit = remedyLimit(context, hop, version.id, remedy, cause, duties.dues);
      const silentOn = cause.kind === 'silence' ? silentFrom(context, hop, remedy, cause.duty, duties) : null;
      const from = availableFrom(cause, limit, silentOn);
      const used = complaintOf(hop, remedy.id, from);
      if (limit) {
        // Ours is judged late by the law's own day; the earlier safe day is only our caution.
        const settled = used ? metBy(used, limit.expected.on) : settleByEnding(ending);
        obligations.push({ ...ourObligation(hop, key, remedy, limit, silentOn), ...settled });
      }
      remedies.push({
        key,
        remedyId: remedy.id,
        versionId: version.id,
        hopId: hop.id,
        grounds,
        moveId: cause.move?.id ?? null,
        availableFrom: from,
        limitExpected: limit?.expected.on ?? null,
        limitSafe: limit?.safe.on ?? null,
        obligationKey: limit ? key : null,
        usedByMoveId: used?.id ?? null,
        after: remedy.after && !complaintOf(hop, remedy.after, null) ? remedy.after : null,
        unconfirmed:
          !isConfirmed(remedy.source) || (remedy.limit !== null && !isConfirmed(remedy.limit.source)),
      });
    }
  }
  return { remedies: ending ? [] : remedies, obligations };
}
