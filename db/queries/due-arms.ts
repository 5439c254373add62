import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { inText } from '../prepared.ts';

/** Whose things due: the viewer's own cases, or all of the organisation that they see. */
export type DueScope = {
  organisationId: string;
  userId: string;
  mine: boolean;
  /** A lawyer: judgements that nobody holds are theirs, too. */
  judges?: boolean;
};

/** Which days of a list are read, and how many rows. */
type Window = {
  /** First and last due day, both included; null is no end. */
  from: string | null;
  through: string | null;
  latestFirst?: boolean;
  after?: { dueOn: string; id: string } | null;
  /** State (country) of the authority; only obligations have one. */
  state?: string | null;
  limit: number;
};

/** One piece of the list; each arm walks one index in its order and stops at its limit. */
export type DueArm = Window & { what: 'theirs' | 'ours' | 'task' };

const columns =
  sql.raw(`kind, id, owner, due_on, step, estimated, provisional, unconfirmed, inquiry_id, authority_id, task_title,
  task_kind, assessment_id, unchecked, assignee_id, case_reference, case_title, case_title_lang`);

/** In the text of the statement: there is an index for what binds us alone. */
const owners = { theirs: sql.raw(`'theirs'`), ours: sql.raw(`'ours'`) };

function window(column: SQL, idColumn: SQL, arm: Window): SQL {
  const parts = [
    arm.from ? sql`and ${column} >= ${arm.from}::date` : sql``,
    arm.through ? sql`and ${column} <= ${arm.through}::date` : sql``,
    arm.after ? sql`and (${column}, ${idColumn}) > (${arm.after.dueOn}::date, ${arm.after.id}::uuid)` : sql``,
  ];
  return sql.join(parts, sql` `);
}

/** Only what is alive: minor steps and silences that have not set in are for the inquiry's own page. */
function obligations(scope: DueScope, today: string, arm: Window & { what: 'theirs' | 'ours' }): SQL {
  const order = arm.latestFirst ? sql`o.due_on desc, o.id desc` : sql`o.due_on, o.id`;
  const own = sql`o.organisation_id = ${scope.organisationId}`;
  const shared = sql`o.case_id = any ((select access.shared_cases())::uuid[])`;
  const assigned = scope.mine
    ? sql`and exists (select from case_assignment s where s.case_id = o.case_id and s.user_id = ${scope.userId} and s.ended_at is null)`
    : sql``;
  // A limit of ours that became a step stands in the lists as that step.
  const notAStep =
    arm.what === 'ours'
      ? sql`and not exists (select from task k join assessment s on s.id = k.assessment_id and s.voided_at is null
          where k.inquiry_id = o.inquiry_id and k.kind = 'step' and k.remedy_key = o.key)`
      : sql``;
  const state = arm.state
    ? sql`and exists (select from authority a where a.id = o.authority_id and a.state = ${arm.state})`
    : sql``;
  // What is shared with the viewer comes from other organisations; it is theirs to follow whatever the scope.
  const from = (
    whose: SQL,
    filter: SQL,
  ) => sql`(select 'obligation' as kind, o.id, o.owner, o.due_on, o.step, o.estimated, o.provisional,
      o.unconfirmed, o.inquiry_id,
      o.authority_id, null::text as task_title, null::text as task_kind, null::uuid as assessment_id,
      false as unchecked, null::uuid as assignee_id, c.reference as case_reference,
      c.title as case_title, c.title_lang as case_title_lang
    from obligation o join case_file c on c.id = o.case_id and c.status <> 'closed'
    where ${whose} and o.state = 'open' and o.owner = ${owners[arm.what]}
      and o.weight = 'main' and (o.opens_on is null or o.opens_on <= ${today}::date) ${notAStep}
      ${window(sql`o.due_on`, sql`o.id`, arm)} ${filter} ${state}
    order by ${order} limit ${inText(arm.limit)})`;
  return sql`${from(own, assigned)} union all ${from(shared, sql``)}`;
}

/**
 * A task is mine when I took it, or when nobody did and the case is mine. These are two arms: asked with an OR, the
 * tasks of the whole organisation would be walked for the few that are mine.
 */
function tasks(scope: DueScope, arm: Window): SQL {
  const order = arm.latestFirst ? sql`k.due_on desc, k.id desc` : sql`k.due_on, k.id`;
  const taken = sql`and k.assignee_id = ${scope.userId}`;
  const left = sql`and k.assignee_id is null and exists (
    select from case_assignment s where s.case_id = k.case_id and s.user_id = ${scope.userId} and s.ended_at is null)`;
  // A judgement that nobody holds is every lawyer's; those on cases of their own came with what is left.
  const unheld = sql`and k.assignee_id is null and k.kind = 'assessment' and not exists (
    select from case_assignment s where s.case_id = k.case_id and s.user_id = ${scope.userId} and s.ended_at is null)`;
  const open = sql`k.done_at is null`;
  // Two acts make a hard step done; until the second it stands in the lists.
  const unchecked = sql`k.hard and k.checked_at is null and k.done_at is not null`;
  const own = sql`k.organisation_id = ${scope.organisationId}`;
  const shared = sql`k.case_id = any ((select access.shared_cases())::uuid[])`;
  const from = (
    whose: SQL,
    filter: SQL,
    stands: SQL,
  ) => sql`(select 'task' as kind, k.id, 'ours' as owner, k.due_on, split_part(k.remedy_key, ':', 2) as step,
      false as estimated, false as provisional,
      false as unconfirmed, k.inquiry_id, null::uuid as authority_id, k.title as task_title,
      k.kind as task_kind, k.assessment_id, k.done_at is not null as unchecked, k.assignee_id, c.reference as case_reference, c.title as case_title, c.title_lang as case_title_lang
    from task k join case_file c on c.id = k.case_id and c.status <> 'closed'
    where ${whose} and ${stands} and k.due_on is not null
      and not exists (select from assessment s where s.id = k.assessment_id and s.voided_at is not null)
      ${window(sql`k.due_on`, sql`k.id`, arm)} ${filter}
    order by ${order} limit ${inText(arm.limit)})`;
  // Whoever did it does not check it: what is unchecked is for all on the case.
  const ours = scope.mine
    ? sql`and exists (select from case_assignment s where s.case_id = k.case_id and s.user_id = ${scope.userId} and s.ended_at is null)`
    : sql``;
  const mine = [
    from(own, taken, open),
    from(own, left, open),
    ...(scope.judges ? [from(own, unheld, open)] : []),
  ];
  const arms = [
    ...(scope.mine ? mine : [from(own, sql``, open)]),
    from(shared, sql``, open),
    from(own, ours, unchecked),
    from(shared, sql``, unchecked),
  ];
  return sql.join(arms, sql` union all `);
}

/** The arms one under the other, with the names that a list shows. Order and limit are the caller's. */
export function dueRows(scope: DueScope, today: string, instant: string, arms: DueArm[]): SQL {
  const parts = arms.map(({ what, ...arm }) =>
    what === 'task' ? tasks(scope, arm) : obligations(scope, today, { ...arm, what }),
  );
  return sql`select d.kind, d.id, d.owner, d.due_on::text, d.step, d.estimated, d.provisional, d.unconfirmed,
      d.inquiry_id, i.regime_id,
      d.task_title, d.task_kind, d.assessment_id, d.unchecked, d.case_reference, d.case_title, d.case_title_lang, 
      -- One's own name beside one's own task says nothing.
      case when u.id <> ${scope.userId} then u.name end as assignee_name,
      a.name_en, a.name_ru, a.abbreviation,
      case when d.owner = 'theirs' and a.time_zone is not null
        then (${instant}::timestamptz at time zone a.time_zone)::date::text else ${today} end as today
    from (${sql.join(parts, sql` union all `)}) d (${columns})
    left join inquiry i on i.id = d.inquiry_id
    left join authority a on a.id = d.authority_id
    left join user_account u on u.id = d.assignee_id`;
}
