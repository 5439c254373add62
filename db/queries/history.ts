import 'server-only';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';
import { auditEntry } from '../schema/audit.ts';

/** The record of a case, the latest first; `before` is the id of the last entry already shown. */
export function selectHistory(tx: Tx, caseId: string, limit: number, before: number | null) {
  return tx
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      actorId: auditEntry.actorId,
      actor: userAccount.name,
      action: auditEntry.action,
      subject: auditEntry.subject,
      subjectId: auditEntry.subjectId,
      operation: auditEntry.operation,
      before: auditEntry.before,
      after: auditEntry.after,
    })
    .from(auditEntry)
    .leftJoin(userAccount, eq(userAccount.id, auditEntry.actorId))
    .where(and(eq(auditEntry.caseId, caseId), before === null ? undefined : lt(auditEntry.id, before)))
    .orderBy(desc(auditEntry.id))
    .limit(limit);
}

/**
 * What the rows behind these ids are called, as far as the viewer sees them: people of the house and of the
 * case, authorities, and the beginnings of texts.
 */
export async function selectNames(
  tx: Tx,
  ids: readonly string[],
  locale: string,
): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const wanted = sql`any(${sql.param([...ids])}::uuid[])`;
  const script = locale === 'ru' ? 'Cyrl' : 'Latn';
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from user_account where id = ${wanted}
    union all select id, ${locale === 'ru' ? sql`coalesce(nullif(name_ru, ''), name_en)` : sql`name_en`}
      from authority where id = ${wanted}
    union all select person_id, (array_agg(text order by (script = ${script}) desc, created_at))[1]
      from person_name where person_id = ${wanted} group by person_id
    union all select id, title from source where id = ${wanted}
    union all select id, left(text, 100) || case when length(text) > 100 then '…' else '' end from event where id = ${wanted}
    union all select id, left(text, 100) || case when length(text) > 100 then '…' else '' end from claim where id = ${wanted}
    union all select id, left(text, 100) || case when length(text) > 100 then '…' else '' end from open_question where id = ${wanted}
    union all select id, title from document where id = ${wanted}
    union all select id, title from task where id = ${wanted}
    union all select id, subject from inquiry where id = ${wanted}`);
  return rows.map(({ id, name }) => [id, name]);
}
