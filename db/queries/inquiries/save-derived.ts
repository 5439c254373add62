import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import type { HopRecord } from '#lib/domain/inquiry/hop-record.ts';
import type { InquiryState, Obligation } from '#lib/domain/inquiry/inquiry-types.ts';
import type { StepState } from './assessments.ts';

type Place = { inquiryId: string; caseId: string; organisationId: string; regimeId: string };

/** A derived obligation as a row of its table. */
export function obligationRow(from: Obligation) {
  return {
    key: from.key,
    owner: from.owner,
    step: from.stepId,
    hop_id: from.hopId,
    authority_id: from.authorityId,
    weight: from.weight,
    // While a clock stands still its due day moves with every day, so nothing is owed until the next move.
    opens_on: from.paused ? 'infinity' : from.opensOn,
    // The safe reading: their latest day, our earliest.
    due_on: from.dueSafe,
    due_expected: from.dueExpected,
    due_safe: from.dueSafe,
    state: from.state,
    met_on: from.metOn,
    estimated: from.estimated,
    provisional: from.provisional,
    unconfirmed: from.unconfirmed,
    trace: from.traceSafe,
  };
}

/** A derived arrival at a body as a row of its table. */
export function arrivalRow(from: HopRecord) {
  return {
    hop_id: from.hopId,
    authority_id: from.authorityId,
    direct: from.direct,
    signer_id: from.signerId,
    received_on: from.receivedOn,
    received_estimated: from.receivedEstimated,
    year: from.year,
    outcome: from.outcome,
    due_on: from.dueOn,
    paused: from.paused,
    heard: from.heard,
    days: from.days,
    term_days: from.termDays,
    passed_on: from.passedOn,
    extended: from.extended,
    questions_judged: from.questionsJudged,
    questions_evaded: from.questionsEvaded,
    signer_evaded: from.signerEvaded,
  };
}

type Derived = Pick<InquiryState, 'status' | 'nextDue' | 'lastHeardOn' | 'obligations'> & {
  lastHeardKind: string | null;
  arrivals: readonly HopRecord[];
  /** Each reply, by who wrote it as it now reads, and each unmet duty: what may be judged. */
  standing: Readonly<Record<string, string | null>>;
};

/**
 * Makes the stored obligations of a locked inquiry, its arrivals at bodies and what lists show of it equal to what was
 * derived; voids the judgements of what no longer stands and restores those of what stands again; puts a new reply
 * before a lawyer; and writes for everybody concerned the nearest reminder that is already due. What did not change is
 * not touched; none of it is an edit, so the version stays. One round trip.
 *
 * @param toJudge the id of a reply that has just been recorded
 * @param today the organisation's day
 * @returns the steps of judgements that follow a remedy
 */
export async function saveDerivedRows(
  tx: Tx,
  { inquiryId, caseId, organisationId, regimeId }: Place,
  state: Derived,
  toJudge: string | null,
  today: string,
): Promise<StepState[]> {
  const shown = {
    status: state.status,
    next_due: state.nextDue,
    last_heard_on: state.lastHeardOn,
    last_heard_kind: state.lastHeardKind,
  };
  const arrivals = state.arrivals.map((one) => ({ ...arrivalRow(one), regime_id: regimeId }));
  const rows = await prepared<{ steps: StepState[] }>(
    tx,
    'save-derived',
    sql`select access.save_derived(${inquiryId}, ${caseId}, ${organisationId}, ${JSON.stringify(shown)},
      ${JSON.stringify(state.obligations.map(obligationRow))}, ${JSON.stringify(arrivals)},
      ${JSON.stringify(state.standing)}, ${toJudge}, ${today}) as steps`,
  );
  return rows[0]?.steps ?? [];
}
