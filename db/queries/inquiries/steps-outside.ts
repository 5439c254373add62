import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { StepState } from './assessments.ts';

/** An inquiry from which a step leads to a procedure outside, with what decides that step's day. */
export type InquiryOutside = {
  id: string;
  organisationId: string;
  regimeId: string;
  /** The State of the body written to. */
  state: string | null;
  /** As they were entered, oldest first; not checked here. */
  moves: Record<string, unknown>[];
  steps: StepState[];
};

/**
 * The inquiries of a case from which undone steps lead outside, held until the transaction ends. Take them before
 * the case itself: a move takes its inquiry first and the case after it.
 */
export async function lockStepsOutside(tx: Tx, caseId: string): Promise<InquiryOutside[]> {
  const { rows } = await tx.execute<InquiryOutside>(sql`
    select i.id, i.organisation_id as "organisationId", i.regime_id as "regimeId",
      (select a.state from authority a where a.id = i.authority_id) as state,
      (select coalesce(json_agg(m.data order by m.entered_at, m.id), '[]') from move m where m.inquiry_id = i.id) as moves,
      (select json_agg(json_build_object('id', k.id, 'remedyKey', k.remedy_key, 'dueOn', k.due_on,
        'dueExpected', k.due_expected, 'doneBy', k.done_by)) from task k where k.inquiry_id = i.id
        and k.kind = 'step' and k.done_at is null and starts_with(k.remedy_key, 'procedure:')) as steps
    from inquiry i
    where i.case_id = ${caseId} and exists (select from task k where k.inquiry_id = i.id
      and k.kind = 'step' and k.done_at is null and starts_with(k.remedy_key, 'procedure:'))
    order by i.id for update of i`);
  return rows;
}

/** The day of the facts that a case bears, as EDTF; null where it has none or the viewer does not see it. */
export async function selectHappened(tx: Tx, caseId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ happened: string | null }>(
    sql`select happened_edtf as happened from case_file where id = ${caseId}`,
  );
  return rows[0]?.happened ?? null;
}
