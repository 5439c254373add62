import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { InquiryState, Obligation } from '#lib/domain/inquiry/inquiry-types.ts';

type Place = { inquiryId: string; caseId: string; organisationId: string };

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

type Derived = Pick<InquiryState, 'status' | 'nextDue' | 'lastHeardOn' | 'obligations'> & {
  lastHeardKind: string | null;
};

/**
 * Makes the stored obligations of a locked inquiry, and what lists show of it, equal to what was derived, and writes
 * for everybody concerned the nearest reminder that is already due. What did not change is not touched; none of it
 * is an edit, so the version stays. One round trip.
 *
 * @param today the organisation's day
 */
export async function saveDerivedRows(tx: Tx, place: Place, state: Derived, today: string): Promise<void> {
  const shown = {
    status: state.status,
    next_due: state.nextDue,
    last_heard_on: state.lastHeardOn,
    last_heard_kind: state.lastHeardKind,
  };
  await tx.execute(sql`select access.save_derived(${place.inquiryId}, ${place.caseId}, ${place.organisationId},
    ${JSON.stringify(shown)}, ${JSON.stringify(state.obligations.map(obligationRow))}, ${today})`);
}
