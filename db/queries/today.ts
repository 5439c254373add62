import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { inText, preparedList } from '../prepared.ts';
import type { taskKinds } from '../schema/task.ts';
import type { DueScope } from './due-arms.ts';

type CaseNames = { caseReference: string; caseTitle: string; caseTitleLang: string };
type AuthorityNames = { nameEn: string; nameRu: string; abbreviation: string };

/** An unread reminder of something still open, of the day that it is due now; the latest one of each thing. */
export type ReminderItem = CaseNames & {
  /** The obligation or task. */
  subjectId: string;
  dueOn: string;
  today: string;
  owner: 'theirs' | 'ours';
  step: string | null;
  regimeId: string | null;
  inquiryId: string | null;
  taskTitle: string | null;
  taskKind: (typeof taskKinds)[number] | null;
  assessmentId: string | null;
  unchecked: boolean;
  estimated: boolean;
  unconfirmed: boolean;
  authority: AuthorityNames | null;
};
export type ReplyItem = CaseNames & {
  inquiryId: string;
  subject: string;
  lang: string;
  partly: boolean;
  heardOn: string | null;
  authority: AuthorityNames;
};
export type TaskItem = CaseNames & {
  id: string;
  title: string;
  dueOn: string | null;
  kind: (typeof taskKinds)[number];
  inquiryId: string | null;
  assessmentId: string | null;
  /** The law and the remedy that name a step. */
  regimeId: string | null;
  step: string | null;
};
/** Something that waits for the viewer's judgement; `id` is the task's. */
export type JudgingItem = CaseNames & {
  id: string;
  inquiryId: string;
  assessmentId: string;
  silence: boolean;
  dueOn: string | null;
  subject: string;
  lang: string;
  authority: AuthorityNames;
};
export type IntakeItem = { id: string; updatedAt: string };
export type UnownedItem = CaseNames & { urgency: 'normal' | 'high' | 'immediate'; openedOn: string };

/** Everything of Today that is not a due day. Each list holds one more than is shown, to say that there is more. */
export type TodayRest = {
  reminders: ReminderItem[];
  replies: ReplyItem[];
  tasks: TaskItem[];
  intakes: IntakeItem[];
  unowned: UnownedItem[];
  judging: JudgingItem[];
};

const caseNames = sql.raw(
  `'caseReference', c.reference, 'caseTitle', c.title, 'caseTitleLang', c.title_lang`,
);
const authorityNames = sql.raw(
  `jsonb_build_object('nameEn', a.name_en, 'nameRu', a.name_ru, 'abbreviation', a.abbreviation)`,
);
const list = (rows: ReturnType<typeof sql>) =>
  sql`coalesce((select jsonb_agg(x.item) from (${rows}) x), '[]')`;

/** Looked up by its key: OFFSET 0 keeps PostgreSQL from reading all inquiries into a hash for a short list. */
const inquiryOf = (id: SQL) =>
  sql`select i.id, i.regime_id, i.subject, i.lang, i.authority_id from inquiry i where i.id = ${id} offset 0`;

function reminders(scope: DueScope, at: { today: string; instant: string }, limit: number) {
  return sql`select jsonb_build_object('subjectId', r.subject_id, 'dueOn', r.due_on, 'owner', coalesce(o.owner, 'ours'),
      'step', coalesce(o.step, split_part(k.remedy_key, ':', 2)), 'regimeId', i.regime_id, 'inquiryId', i.id, 'taskTitle', k.title, 'taskKind', k.kind, 'assessmentId', k.assessment_id, 'unchecked', k.done_at is not null, 'estimated', coalesce(o.estimated, false),
      'unconfirmed', coalesce(o.unconfirmed, false),
      'today', case when o.owner = 'theirs' and a.time_zone is not null
        then (${at.instant}::timestamptz at time zone a.time_zone)::date else ${at.today}::date end,
      'authority', case when a.id is not null then ${authorityNames} end, ${caseNames}) as item
    from (select distinct on (coalesce(r.obligation_id, r.task_id)) coalesce(r.obligation_id, r.task_id) as subject_id,
        r.obligation_id, r.task_id, r.case_id, r.due_on
      from reminder r where r.user_id = ${scope.userId} and r.read_at is null
        and (exists (select from obligation o where o.id = r.obligation_id and o.state = 'open'
            and o.weight = 'main' and o.due_on = r.due_on)
          or exists (select from task k where k.id = r.task_id
            and (k.done_at is null or (k.hard and k.checked_at is null)) and k.due_on = r.due_on
            and not exists (select from assessment s where s.id = k.assessment_id and s.voided_at is not null)))
      order by coalesce(r.obligation_id, r.task_id), r.days_before) r
    join case_file c on c.id = r.case_id and c.status <> 'closed'
    left join obligation o on o.id = r.obligation_id
    left join task k on k.id = r.task_id
    left join lateral (${inquiryOf(sql`case when k.id is null then o.inquiry_id else k.inquiry_id end`)}) i on true
    left join authority a on a.id = o.authority_id
    order by r.due_on, r.subject_id limit ${inText(limit)}`;
}

function replies(scope: DueScope, limit: number) {
  const mine = scope.mine
    ? sql`and exists (select from case_assignment s where s.case_id = i.case_id and s.user_id = ${scope.userId} and s.ended_at is null)`
    : sql``;
  // Looked at is a reply that has a verdict on a question, given when it was entered or by a correction of it.
  return sql`select jsonb_build_object('inquiryId', i.id, 'subject', i.subject, 'lang', i.lang,
      'partly', i.status = 'partly-replied', 'heardOn', i.last_heard_on, 'authority', ${authorityNames}, ${caseNames}) as item
    from inquiry i join case_file c on c.id = i.case_id and c.status <> 'closed'
    join authority a on a.id = i.authority_id
    where ((i.organisation_id = ${scope.organisationId} ${mine}) or i.case_id = any ((select access.shared_cases())::uuid[]))
      and i.status in ('replied', 'partly-replied')
      and not exists (
        select from (select case when m.kind = 'correction' then m.data->'replacement' else m.data end as reply
          from move m where m.inquiry_id = i.id
            and (m.kind = 'replied' or (m.kind = 'correction' and m.data->'replacement'->>'kind' = 'replied'))
          order by m.entered_at desc, m.id desc limit 1) last
        where jsonb_array_length(coalesce(last.reply->'answers', '[]')) > 0)
    order by i.last_heard_on desc nulls last, i.id desc limit ${inText(limit)}`;
}

function tasks(scope: DueScope, horizon: string, limit: number) {
  return sql`select jsonb_build_object('id', k.id, 'title', k.title, 'dueOn', k.due_on, 'kind', k.kind,
      'inquiryId', k.inquiry_id, 'assessmentId', k.assessment_id, 'regimeId', i.regime_id,
      'step', split_part(k.remedy_key, ':', 2), ${caseNames}) as item
    from task k join case_file c on c.id = k.case_id and c.status <> 'closed'
    left join lateral (${inquiryOf(sql`k.inquiry_id`)}) i on true
    where k.assignee_id = ${scope.userId} and k.done_at is null and (k.due_on is null or k.due_on > ${horizon}::date)
      and not exists (select from assessment s where s.id = k.assessment_id and s.voided_at is not null)
    order by k.due_on nulls last, k.id limit ${inText(limit)}`;
}

function intakes(scope: DueScope, limit: number) {
  return sql`select jsonb_build_object('id', d.id, 'updatedAt', d.updated_at) as item
    from intake_draft d where d.author_id = ${scope.userId} and d.opened_case_id is null and d.discarded_at is null
    order by d.updated_at desc limit ${inText(limit)}`;
}

function unowned(limit: number) {
  return sql`select jsonb_build_object('urgency', c.urgency, 'openedOn', c.opened_on, ${caseNames}) as item
    from (select n.case_id from unnest(access.viewer_principals()) p
      cross join lateral (select a.case_id from case_audience a
        where a.principal = p and not a.assigned and a.status <> 'closed' and a.expires_at = 'infinity' order by a.case_id limit ${inText(limit)}) n
      limit ${inText(limit)}) n
    join case_file c on c.id = n.case_id
    order by array_position(array['immediate', 'high', 'normal'], c.urgency), c.id`;
}

/** What waits to be judged by the viewer: nothing that they logged where four eyes are wanted. */
function judging(scope: DueScope, limit: number) {
  return sql`select jsonb_build_object('id', k.id, 'inquiryId', i.id, 'assessmentId', s.id,
      'silence', s.subject like '%:%', 'dueOn', k.due_on, 'subject', i.subject, 'lang', i.lang,
      'authority', ${authorityNames}, ${caseNames}) as item
    from assessment s join organisation o on o.id = s.organisation_id
    join case_file c on c.id = s.case_id and c.status <> 'closed'
    join lateral (${inquiryOf(sql`s.inquiry_id`)}) i on true join authority a on a.id = i.authority_id
    join task k on k.inquiry_id = i.id and k.assessment_id = s.id and k.kind = 'assessment'
    where s.organisation_id = ${scope.organisationId} and s.assessed_at is null and s.voided_at is null
      and not (o.four_eyes and s.logged_by = ${scope.userId})
    order by s.created_at, s.id limit ${inText(limit)}`;
}

/** The statement behind it; the plan test explains it. */
export function todayQuery(
  scope: DueScope,
  at: { today: string; instant: string; horizon: string },
  options: { unowned: boolean; judges: boolean; limit: number; reminders: number },
) {
  return sql`select
    ${list(reminders(scope, at, options.reminders))} as reminders,
    ${list(replies(scope, options.limit))} as replies,
    ${list(tasks(scope, at.horizon, options.limit))} as tasks,
    ${list(intakes(scope, options.limit))} as intakes,
    ${options.unowned ? list(unowned(options.limit)) : sql`'[]'::jsonb`} as unowned,
    ${options.judges ? list(judging(scope, options.limit)) : sql`'[]'::jsonb`} as judging`;
}

/** Reads it in one go. `horizon` is the last day that the list of due days covers. */
export async function selectTodayRest(
  tx: Tx,
  scope: DueScope,
  at: { today: string; instant: string; horizon: string },
  options: { unowned: boolean; judges: boolean; limit: number; reminders: number },
): Promise<TodayRest> {
  const rows = await preparedList<TodayRest>(tx, todayQuery(scope, at, options));
  return rows[0] ?? { reminders: [], replies: [], tasks: [], intakes: [], unowned: [], judging: [] };
}
