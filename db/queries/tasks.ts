import 'server-only';
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';
import { assessment } from '../schema/assessment.ts';
import { inquiry } from '../schema/inquiry.ts';
import { task } from '../schema/task.ts';

type NewTask = Omit<typeof task.$inferInsert, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
type Editable = Pick<NewTask, 'title' | 'note' | 'dueOn' | 'assigneeId'>;

const doer = alias(userAccount, 'doer');
const checker = alias(userAccount, 'checker');
const columns = {
  id: task.id,
  version: task.version,
  title: task.title,
  note: task.note,
  dueOn: task.dueOn,
  assigneeId: task.assigneeId,
  assigneeName: userAccount.name,
  doneAt: task.doneAt,
  doneById: task.doneBy,
  doneBy: doer.name,
  letterId: task.letterId,
  checkedAt: task.checkedAt,
  checkedBy: checker.name,
  kind: task.kind,
  hard: task.hard,
  inquiryId: task.inquiryId,
  assessmentId: task.assessmentId,
  remedyKey: task.remedyKey,
  regimeId: inquiry.regimeId,
};

/** What fell away with the judgement it came from is no longer to be done. */
const owed = sql`not exists (select from ${assessment} where ${assessment.id} = ${task.assessmentId}
  and ${assessment.voidedAt} is not null)`;

function fromTasks(tx: Tx) {
  return tx
    .select(columns)
    .from(task)
    .leftJoin(userAccount, eq(userAccount.id, task.assigneeId))
    .leftJoin(doer, eq(doer.id, task.doneBy))
    .leftJoin(checker, eq(checker.id, task.checkedBy))
    .leftJoin(inquiry, eq(inquiry.id, task.inquiryId));
}

/** What is still to be done on a case, the next due first, without a day last. */
export function selectOpenTasks(tx: Tx, caseId: string, limit: number) {
  return fromTasks(tx)
    .where(and(eq(task.caseId, caseId), isNull(task.doneAt), owed))
    .orderBy(sql`${task.dueOn} asc nulls last`, asc(task.id))
    .limit(limit);
}

/** What was done on a case, the latest first. */
export function selectDoneTasks(tx: Tx, caseId: string, limit: number) {
  return fromTasks(tx)
    .where(and(eq(task.caseId, caseId), isNotNull(task.doneAt)))
    .orderBy(desc(task.doneAt), desc(task.id))
    .limit(limit);
}

export async function selectTask(tx: Tx, caseId: string, id: string) {
  const [row] = await fromTasks(tx).where(and(eq(task.caseId, caseId), eq(task.id, id)));
  return row ?? null;
}

export async function insertTask(tx: Tx, values: NewTask): Promise<{ id: string }> {
  const [row] = await tx.insert(task).values(values).returning({ id: task.id });
  if (!row) throw new Error('task was not inserted');
  return row;
}

/** Saves over exactly the version that was read; false when it is no longer that one. */
export async function updateTask(
  tx: Tx,
  caseId: string,
  id: string,
  version: number,
  values: Editable,
): Promise<boolean> {
  const rows = await tx
    .update(task)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(task.id, id), eq(task.caseId, caseId), eq(task.version, version)))
    .returning({ id: task.id });
  return rows.length === 1;
}

/** Marks a task as done by somebody, or as open again; a task that is so already stays as it is. */
export async function markTask(tx: Tx, caseId: string, id: string, doneBy: string | null): Promise<void> {
  await tx
    .update(task)
    .set({
      doneAt: doneBy ? sql`now()` : null,
      doneBy,
      ...(doneBy ? {} : { checkedAt: null, checkedBy: null }),
      version: sql`${task.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(eq(task.id, id), eq(task.caseId, caseId), doneBy ? isNull(task.doneAt) : isNotNull(task.doneAt)),
    );
}

/** Says that somebody looked at what another did. */
export async function checkTask(tx: Tx, caseId: string, id: string, checkedBy: string): Promise<void> {
  await tx
    .update(task)
    .set({ checkedAt: sql`now()`, checkedBy, version: sql`${task.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(task.id, id), eq(task.caseId, caseId), isNotNull(task.doneAt), isNull(task.checkedAt)));
}
