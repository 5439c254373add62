import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
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
    .where(and(eq(obligation.caseId, caseId), eq(obligation.state, 'open'), eq(obligation.weight, 'main')))
    .orderBy(asc(obligation.dueOn))
    .limit(limit);
}

/** Tasks that are not done, dated ones first. */
export function selectOpenTasks(tx: Tx, caseId: string, limit: number) {
  return tx
    .select({ id: task.id, title: task.title, dueOn: task.dueOn })
    .from(task)
    .where(and(eq(task.caseId, caseId), isNull(task.doneAt)))
    .orderBy(sql`${task.dueOn} asc nulls last`, asc(task.id))
    .limit(limit);
}
