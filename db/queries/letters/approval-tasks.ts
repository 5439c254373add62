import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { task } from '#db/schema/task.ts';

/** The lawyers who have a case, but for one. */
export async function selectCaseLawyers(tx: Tx, caseId: string, but: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct s.user_id as id from case_assignment s join user_account u on u.id = s.user_id
    join membership m on m.user_id = s.user_id and m.ended_at is null and m.role = 'lawyer'
    where s.case_id = ${caseId} and s.ended_at is null and u.disabled_at is null and s.user_id <> ${but}`);
  return rows.map(({ id }) => id);
}

type Approval = {
  caseId: string;
  organisationId: string;
  letterId: string;
  inquiryId: string;
  title: string;
  dueOn: string;
  createdBy: string;
};

/** Asks for an approval: of each of these people, or of nobody by name. */
export async function insertApprovals(tx: Tx, approval: Approval, people: readonly string[]): Promise<void> {
  const holders = people.length > 0 ? people : [null];
  await tx
    .insert(task)
    .values(holders.map((assigneeId) => ({ ...approval, kind: 'approval' as const, assigneeId })));
}

/** Ends what is open of the approvals of a letter. */
export async function finishApprovals(tx: Tx, letterId: string, doneBy: string): Promise<void> {
  await tx
    .update(task)
    .set({ doneAt: sql`now()`, doneBy, version: sql`${task.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(task.letterId, letterId), eq(task.kind, 'approval'), isNull(task.doneAt)));
}

/** Tells whoever wrote a letter what became of it. */
export async function tellOfLetter(
  tx: Tx,
  letterId: string,
  kind: 'letter-returned' | 'letter-approved',
): Promise<void> {
  await tx.execute(sql`select access.tell_of_letter(${letterId}, ${kind})`);
}
