import 'server-only';
import { and, eq, notInArray, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { inquiry, obligation } from '#db/schema/inquiry.ts';
import type { InquiryState, Obligation } from '#lib/domain/inquiry/inquiry-types.ts';

type Place = { inquiryId: string; caseId: string; organisationId: string };

const excluded = (column: string) => sql.raw(`excluded.${column}`);
const derived = [
  'owner',
  'step',
  'hop_id',
  'authority_id',
  'weight',
  'opens_on',
  'due_on',
  'due_expected',
  'due_safe',
  'state',
  'met_on',
  'estimated',
  'provisional',
  'unconfirmed',
  'trace',
] as const;

function row(place: Place, from: Obligation) {
  return {
    ...place,
    key: from.key,
    owner: from.owner,
    step: from.stepId,
    hopId: from.hopId,
    authorityId: from.authorityId,
    weight: from.weight,
    // While a clock stands still its due day moves with every day, so nothing is owed until the next move.
    opensOn: from.paused ? 'infinity' : from.opensOn,
    // The safe reading: their latest day, our earliest.
    dueOn: from.dueSafe,
    dueExpected: from.dueExpected,
    dueSafe: from.dueSafe,
    state: from.state,
    metOn: from.metOn,
    estimated: from.estimated,
    provisional: from.provisional,
    unconfirmed: from.unconfirmed,
    trace: from.traceSafe,
  };
}

/** Makes the stored obligations of an inquiry equal to the derived ones; what did not change is not touched. */
export async function saveObligations(tx: Tx, place: Place, obligations: readonly Obligation[]) {
  const keys = obligations.map(({ key }) => key);
  await tx
    .delete(obligation)
    .where(
      and(
        eq(obligation.inquiryId, place.inquiryId),
        keys.length > 0 ? notInArray(obligation.key, keys) : undefined,
      ),
    );
  if (obligations.length === 0) return;
  const before = sql.join(
    derived.map((column) => sql.raw(`obligation.${column}`)),
    sql`, `,
  );
  const after = sql.join(derived.map(excluded), sql`, `);
  await tx
    .insert(obligation)
    .values(obligations.map((one) => row(place, one)))
    .onConflictDoUpdate({
      target: [obligation.inquiryId, obligation.key],
      set: {
        owner: excluded('owner'),
        step: excluded('step'),
        hopId: excluded('hop_id'),
        authorityId: excluded('authority_id'),
        weight: excluded('weight'),
        opensOn: excluded('opens_on'),
        dueOn: excluded('due_on'),
        dueExpected: excluded('due_expected'),
        dueSafe: excluded('due_safe'),
        state: excluded('state'),
        metOn: excluded('met_on'),
        estimated: excluded('estimated'),
        provisional: excluded('provisional'),
        unconfirmed: excluded('unconfirmed'),
        trace: excluded('trace'),
        updatedAt: sql`now()`,
      },
      setWhere: sql`(${before}) is distinct from (${after})`,
    });
}

/** Stores what lists show of an inquiry. Not an edit: the version stays. */
export async function saveInquiryState(
  tx: Tx,
  inquiryId: string,
  state: Pick<InquiryState, 'status' | 'nextDue' | 'lastHeardOn'> & { lastHeardKind: string | null },
) {
  const { status, nextDue, lastHeardOn, lastHeardKind } = state;
  await tx
    .update(inquiry)
    .set({ status, nextDue, lastHeardOn, lastHeardKind, updatedAt: sql`now()` })
    .where(
      and(
        eq(inquiry.id, inquiryId),
        or(
          sql`${inquiry.status} <> ${status}`,
          sql`${inquiry.nextDue} is distinct from ${nextDue}::date`,
          sql`${inquiry.lastHeardOn} is distinct from ${lastHeardOn}::date`,
          sql`${inquiry.lastHeardKind} is distinct from ${lastHeardKind}`,
        ),
      ),
    );
}
