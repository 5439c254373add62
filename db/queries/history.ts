import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** The parts that belong to a record, with their columns that name it. */
const parts = {
  event: { event_person: ['event_id'] },
  person: {
    person_name: ['person_id'],
    contact_channel: ['person_id'],
    consent: ['person_id'],
    event_person: ['person_id'],
  },
  claim: { claim_link: ['from_claim_id', 'to_claim_id'] },
  inquiry: { inquiry_question: ['inquiry_id'], move: ['inquiry_id'] },
  document: {},
  task: {},
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type HistoryOf = {
  /** What changed, or who looked, took out and knocked; everything when it is left out. */
  show?: 'changes' | 'looks';
  record?: { table: keyof typeof parts; id: string };
};

/** Entries of one record and of its parts; a later change of a part names only the part. */
function ofRecord(caseId: string, { table, id }: NonNullable<HistoryOf['record']>): SQL {
  const named = Object.entries(parts[table]).map(([part, columns]: [string, readonly string[]]) => {
    const any = (row: string) =>
      sql.join(
        columns.map((column) => sql`${sql.raw(row)}->>${sql.raw(`'${column}'`)} = ${id}`),
        sql` or `,
      );
    return sql`(e.subject = ${part} and (${any('e.before')} or ${any('e.after')} or e.subject_id in (
      select w.subject_id from audit_entry w where w.case_id = ${caseId} and w.subject = ${part}
        and w.operation = 'insert' and (${any('w.after')}))))`;
  });
  return sql`(${sql.join([sql`(e.subject = ${table} and e.subject_id = ${id})`, ...named], sql` or `)})`;
}

export type HistorySelection = {
  id: number;
  at: Date;
  /** The same to the microsecond: one transaction, one instant. */
  instant: string;
  actorId: string | null;
  actor: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  operation: 'insert' | 'update' | 'delete' | 'read' | 'refuse' | 'event';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** The record of a case, the latest first; `before` is the id of the last entry already shown. */
export async function selectHistory(
  tx: Tx,
  caseId: string,
  limit: number,
  before: number | null,
  { show, record }: HistoryOf = {},
): Promise<HistorySelection[]> {
  const conditions = [sql`e.case_id = ${caseId}`];
  if (before !== null) conditions.push(sql`e.id < ${before}`);
  if (show === 'looks') conditions.push(sql`e.operation in ('read', 'refuse')`);
  if (show === 'changes') conditions.push(sql`e.operation not in ('read', 'refuse')`);
  if (record) conditions.push(ofRecord(caseId, record));
  const { rows } = await tx.execute<
    Omit<HistorySelection, 'at' | 'id' | 'instant'> & { at: string; id: string }
  >(sql`
    select e.id, e.at, e.actor_id as "actorId", u.name as actor, e.action, e.subject,
      e.subject_id as "subjectId", e.operation, e.before, e.after
    from audit_entry e left join user_account u on u.id = e.actor_id
    where ${sql.join(conditions, sql` and `)}
    order by e.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, id: Number(row.id), at: new Date(row.at), instant: row.at }));
}

export type LookRow = {
  actorId: string | null;
  name: string | null;
  first: Date;
  last: Date;
  times: number;
  actions: string[];
};

/** Who looked at a case or took something out of it, the one who did so last first. */
export async function selectLooks(tx: Tx, caseId: string, limit: number): Promise<LookRow[]> {
  const { rows } = await tx.execute<Omit<LookRow, 'first' | 'last'> & { first: string; last: string }>(sql`
    select l.actor_id as "actorId", u.name, l.first, l.last, l.times, l.actions
    from (select actor_id, min(at) as first, max(at) as last, count(*)::int as times,
        array_agg(distinct action) as actions
      from audit_entry where case_id = ${caseId} and operation = 'read' group by actor_id) l
    left join user_account u on u.id = l.actor_id
    order by l.last desc limit ${limit}`);
  return rows.map((row) => ({ ...row, first: new Date(row.first), last: new Date(row.last) }));
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
