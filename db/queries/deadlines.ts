import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { inText, preparedList } from '../prepared.ts';
import type { taskKinds } from '../schema/task.ts';
import { type DueArm, type DueScope, dueRows } from './due-arms.ts';

type TaskKind = (typeof taskKinds)[number];

/** Something due: an authority's duty, a limit of the law that binds us, or a task of ours. */
export type DueItem = {
  kind: 'obligation' | 'task';
  id: string;
  owner: 'theirs' | 'ours';
  dueOn: string;
  /** The day it is for whoever owes it: the authority's for theirs, the organisation's for ours. */
  today: string;
  /** A step of the regime when theirs, a remedy when ours; null for a task. */
  step: string | null;
  regimeId: string | null;
  estimated: boolean;
  provisional: boolean;
  unconfirmed: boolean;
  inquiryId: string | null;
  taskTitle: string | null;
  /** What kind of task; null for an obligation. */
  taskKind: TaskKind | null;
  assessmentId: string | null;
  /** Done by one, and not yet checked by another. */
  unchecked: boolean;
  assigneeName: string | null;
  caseReference: string;
  caseTitle: string;
  caseTitleLang: string;
  authority: { nameEn: string; nameRu: string; abbreviation: string } | null;
};

type Row = {
  kind: 'obligation' | 'task';
  id: string;
  owner: 'theirs' | 'ours';
  due_on: string;
  today: string;
  step: string | null;
  estimated: boolean;
  provisional: boolean;
  unconfirmed: boolean;
  inquiry_id: string | null;
  regime_id: string | null;
  task_title: string | null;
  task_kind: TaskKind | null;
  assessment_id: string | null;
  unchecked: boolean;
  assignee_name: string | null;
  case_reference: string;
  case_title: string;
  case_title_lang: string;
  name_en: string | null;
  name_ru: string | null;
  abbreviation: string | null;
};

function toDueItem(row: Row): DueItem {
  return {
    kind: row.kind,
    id: row.id,
    owner: row.owner,
    dueOn: row.due_on,
    today: row.today,
    step: row.step,
    regimeId: row.regime_id,
    estimated: row.estimated,
    provisional: row.provisional,
    unconfirmed: row.unconfirmed,
    inquiryId: row.inquiry_id,
    taskTitle: row.task_title,
    taskKind: row.task_kind,
    assessmentId: row.assessment_id,
    unchecked: row.unchecked,
    assigneeName: row.assignee_name,
    caseReference: row.case_reference,
    caseTitle: row.case_title,
    caseTitleLang: row.case_title_lang,
    authority:
      row.name_en === null
        ? null
        : { nameEn: row.name_en, nameRu: row.name_ru ?? '', abbreviation: row.abbreviation ?? '' },
  };
}

/** What several arms find, soonest first. `today` is the organisation's day, `instant` decides the authorities'. */
export async function selectDue(
  tx: Tx,
  scope: DueScope,
  at: { today: string; instant: string },
  arms: DueArm[],
  limit: number,
): Promise<DueItem[]> {
  const rows = dueRows(scope, at.today, at.instant, arms);
  const found = await preparedList<Row>(tx, sql`${rows} order by d.due_on, d.id limit ${inText(limit)}`);
  return found.map(toDueItem);
}

/** The states (countries) that the organisation's authorities belong to, for the filter. */
export async function selectAuthorityStates(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ state: string }>(
    sql`select distinct state from authority where retired_at is null order by state`,
  );
  return rows.map((row) => row.state);
}
