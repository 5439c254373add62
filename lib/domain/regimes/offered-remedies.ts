import type { IsoDay } from '../dates/civil-day.ts';
import type { InquiryState, Obligation, RemedyState, Today } from '../inquiry/inquiry-types.ts';
import { preDeadlines } from './pre-deadlines.ts';
import type { Remedy } from './regime-schema.ts';
import type { ClosedReason, Law, RemedyOffer } from './remedy-offer.ts';

type Standing = Pick<RemedyOffer, 'state' | 'reason'>;

function dayIn(today: Today, timeZone: string): IsoDay {
  return typeof today === 'string' ? today : today(timeZone);
}

/** `expected` is the law's own last day; the earlier safe one is only our caution. */
function standing(
  { usedByMoveId, after, availableFrom, limitExpected, moveId }: RemedyState,
  today: IsoDay,
): Standing {
  if (usedByMoveId !== null) return { state: 'used', reason: null };
  if (limitExpected !== null && today > limitExpected)
    return { state: 'closed', reason: { code: 'window-over', on: limitExpected } };
  if (after !== null) return { state: 'later', reason: { code: 'after', ruleId: after } };
  if (moveId === null && availableFrom !== null && today < availableFrom)
    return { state: 'later', reason: { code: 'silence-not-yet', on: availableFrom } };
  return { state: 'open', reason: null };
}

function missingEvent(remedy: Remedy, limit: IsoDay | null): ClosedReason | null {
  const trigger = remedy.limit?.trigger;
  if (limit !== null || !trigger || trigger === 'learned' || trigger === 'decision') return null;
  return { code: 'event-unknown', events: [trigger] };
}

/** The remedies of the inquiry's own law, at every hop. */
export function offeredRemedies({ regime }: Law, state: InquiryState, today: Today): RemedyOffer[] {
  return state.remedies.flatMap((found): RemedyOffer[] => {
    const version = regime.versions.find(({ id }) => id === found.versionId);
    const remedy = version?.remedies.find(({ id }) => id === found.remedyId);
    if (!remedy) return [];
    const ours = state.obligations.find(({ key }) => key === found.obligationKey);
    const day = dayIn(today, ours?.timeZone ?? 'UTC');
    const stands = standing(found, day);
    const missing = stands.state === 'open' ? missingEvent(remedy, found.limitExpected) : null;
    return [
      {
        key: found.key,
        kind: 'remedy',
        regimeId: regime.id,
        versionId: found.versionId,
        ruleId: remedy.id,
        ruleTitle: remedy.title ?? null,
        to: remedy.to,
        hopId: found.hopId,
        moveId: found.moveId,
        grounds: found.grounds,
        ...(missing ? { state: 'open', reason: missing } : stands),
        gates: [],
        opensOn: found.availableFrom,
        dueExpected: found.limitExpected,
        dueSafe: found.limitSafe,
        hard: found.limitExpected !== null && remedy.limit?.hard === true,
        preDeadlines: preDeadlines(found.limitSafe, remedy.limit?.preDeadlines ?? [], day),
        ...marks(ours, found.unconfirmed),
        source: remedy.source,
        limitSource: remedy.limit?.source ?? null,
        notes: remedy.note ? [remedy.note] : [],
        remarks: remedy.remark ? [remedy.remark] : [],
      },
    ];
  });
}

function marks(ours: Obligation | undefined, unconfirmed: boolean) {
  return {
    estimated: ours?.estimated ?? false,
    provisional: ours?.provisional ?? false,
    unconfirmed: ours?.unconfirmed || unconfirmed,
    trace: ours?.trace ?? [],
    traceSafe: ours?.traceSafe ?? [],
  };
}

/** What we must do ourselves in a procedure that runs under the inquiry's own law. */
export function offeredSteps({ regime }: Law, state: InquiryState, today: Today): RemedyOffer[] {
  const steps = regime.versions.flatMap(({ id, steps: all }) => all.map((step) => ({ step, versionId: id })));
  return state.obligations.flatMap((ours): RemedyOffer[] => {
    const versionId = ours.trace.find((step) => step.code === 'rule')?.versionId ?? null;
    const found = steps.find(
      ({ step, versionId: id }) => step.actor === 'applicant' && step.id === ours.stepId && id === versionId,
    );
    if (ours.owner !== 'ours' || !found) return [];
    const { step } = found;
    const day = dayIn(today, ours.timeZone);
    const over = day > ours.dueExpected;
    return [
      {
        key: ours.key,
        kind: 'step',
        regimeId: regime.id,
        versionId,
        ruleId: step.id,
        ruleTitle: step.title ?? null,
        to: 'international',
        hopId: ours.hopId,
        moveId: null,
        grounds: [],
        state: ours.state === 'open' ? (over ? 'closed' : 'open') : 'used',
        reason: ours.state === 'open' && over ? { code: 'window-over', on: ours.dueExpected } : null,
        gates: [],
        opensOn: null,
        dueExpected: ours.dueExpected,
        dueSafe: ours.dueSafe,
        hard: step.hard,
        preDeadlines: preDeadlines(ours.dueSafe, step.preDeadlines, day),
        ...marks(ours, false),
        source: step.source,
        limitSource: step.source,
        notes: step.note ? [step.note] : [],
        remarks: step.remark ? [step.remark] : [],
      },
    ];
  });
}
