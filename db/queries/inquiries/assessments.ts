import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { assessment, type assessmentVerdicts } from '#db/schema/assessment.ts';
import { task } from '#db/schema/task.ts';

export type AssessmentVerdict = (typeof assessmentVerdicts)[number];

/** A step of ours that a judgement gave rise to, or the judging itself. */
export type JudgedTask = {
  id: string;
  version: number;
  kind: 'assessment' | 'step';
  assessmentId: string;
  remedyKey: string | null;
  title: string;
  note: string;
  hard: boolean;
  dueOn: string | null;
  dueExpected: string | null;
  assigneeName: string | null;
  doneAt: string | null;
  doneBy: string | null;
  doneByName: string | null;
  checkedAt: string | null;
  checkedByName: string | null;
};

export type AssessmentRow = {
  id: string;
  inquiryId: string;
  subject: string;
  loggedBy: string;
  loggedByName: string | null;
  verdict: AssessmentVerdict | null;
  grounds: string;
  assessedBy: string | null;
  assessedByName: string | null;
  assessedAt: string | null;
  voidedAt: string | null;
  version: number;
  fourEyes: boolean;
  tasks: JudgedTask[];
};

/** The judgements of an inquiry, the waiting ones among them, each with its tasks, in the order they were begun. */
export async function selectAssessments(tx: Tx, inquiryId: string): Promise<AssessmentRow[]> {
  return prepared<AssessmentRow>(
    tx,
    'inquiry-assessments',
    sql`select s.id, s.inquiry_id as "inquiryId", s.subject, s.logged_by as "loggedBy", l.name as "loggedByName",
      s.verdict, s.grounds, s.assessed_by as "assessedBy", j.name as "assessedByName",
      to_json(s.assessed_at) #>> '{}' as "assessedAt", to_json(s.voided_at) #>> '{}' as "voidedAt", s.version,
      o.four_eyes as "fourEyes",
      coalesce((select json_agg(json_build_object('id', k.id, 'version', k.version, 'kind', k.kind,
          'assessmentId', k.assessment_id, 'remedyKey', k.remedy_key, 'title', k.title, 'note', k.note,
          'hard', k.hard, 'dueOn', k.due_on, 'dueExpected', k.due_expected, 'assigneeName', a.name,
          'doneAt', k.done_at, 'doneBy', k.done_by, 'doneByName', d.name,
          'checkedAt', k.checked_at, 'checkedByName', c.name) order by k.due_on nulls last, k.id)
        from task k left join user_account a on a.id = k.assignee_id left join user_account d on d.id = k.done_by
          left join user_account c on c.id = k.checked_by
        where k.assessment_id = s.id and k.inquiry_id = s.inquiry_id), '[]') as tasks
    from assessment s join organisation o on o.id = s.organisation_id
    left join user_account l on l.id = s.logged_by left join user_account j on j.id = s.assessed_by
    where s.inquiry_id = ${inquiryId} order by s.created_at, s.id`,
  );
}

/** Notes that something waits to be judged; answers its id, or null when there is nothing of the kind. */
export async function putWaiting(
  tx: Tx,
  inquiryId: string,
  subject: string,
  today: string,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`select access.await_judgement(${inquiryId}, ${subject}, ${today}) as id`,
  );
  return rows[0]?.id ?? null;
}

type Judgement = { verdict: AssessmentVerdict; grounds: string; assessedBy: string };

/** Judges exactly the version that was read; false when it is no longer that one. */
export async function saveJudgement(
  tx: Tx,
  id: string,
  version: number,
  judgement: Judgement,
): Promise<boolean> {
  const rows = await tx
    .update(assessment)
    .set({ ...judgement, assessedAt: sql`now()`, version: version + 1 })
    .where(and(eq(assessment.id, id), eq(assessment.version, version)))
    .returning({ id: assessment.id });
  return rows.length === 1;
}

/** A step that follows a remedy, as it is stored. */
export type StepState = {
  id: string;
  remedyKey: string;
  dueOn: string | null;
  dueExpected: string | null;
  doneBy: string | null;
};

/** Lets a step follow what its remedy has become. */
export async function followRemedy(
  tx: Tx,
  id: string,
  to: { dueOn?: string | null; dueExpected?: string | null; doneBy?: string | null },
): Promise<void> {
  const done =
    to.doneBy === undefined
      ? {}
      : { doneBy: to.doneBy, doneAt: to.doneBy ? sql`now()` : null, checkedAt: null, checkedBy: null };
  const { doneBy: _, ...dates } = to;
  await tx
    .update(task)
    .set({ ...dates, ...done, version: sql`${task.version} + 1`, updatedAt: sql`now()` })
    .where(eq(task.id, id));
}
