import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { assessment } from '#db/schema/assessment.ts';
import { authority } from '#db/schema/authority.ts';
import { event } from '#db/schema/event.ts';
import { inquiry, obligation } from '#db/schema/inquiry.ts';
import { task } from '#db/schema/task.ts';

/** The latest events of a case. */
export function selectLatestEvents(tx: Tx, caseId: string, limit: number) {
  return tx
    .select({
      id: event.id,
      dateEdtf: event.dateEdtf,
      kind: event.kind,
      text: event.text,
      lang: event.lang,
    })
    .from(event)
    .where(eq(event.caseId, caseId))
    .orderBy(sql`nullif(${event.dateMax}, 'infinity') desc nulls last`, desc(event.dateMin), desc(event.id))
    .limit(limit);
}

/** Open obligations of a case, the nearest first, with the body that owes it. */
export function selectOpenObligations(tx: Tx, caseId: string, limit: number) {
  return tx
    .select({
      id: obligation.id,
      owner: obligation.owner,
      step: obligation.step,
      regimeId: inquiry.regimeId,
      estimated: obligation.estimated,
      unconfirmed: obligation.unconfirmed,
      dueOn: obligation.dueOn,
      inquiryId: obligation.inquiryId,
      nameEn: authority.nameEn,
      nameRu: authority.nameRu,
    })
    .from(obligation)
    .innerJoin(inquiry, eq(inquiry.id, obligation.inquiryId))
    .leftJoin(authority, eq(authority.id, obligation.authorityId))
    .where(
      and(
        eq(obligation.caseId, caseId),
        eq(obligation.state, 'open'),
        eq(obligation.weight, 'main'),
        // A limit of ours that became a step stands among the tasks.
        sql`not exists (select from ${task} k join ${assessment} s on s.id = k.assessment_id and s.voided_at is null
          where k.inquiry_id = ${obligation.inquiryId} and k.kind = 'step' and k.remedy_key = ${obligation.key})`,
      ),
    )
    .orderBy(asc(obligation.dueOn))
    .limit(limit);
}
