import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Row } from '#components/ui/list.tsx';
import { getT } from '#lib/i18n/get-t.ts';
import { AuthorityName } from './authority-name.tsx';
import { CaseLink } from './case-link.tsx';
import { DueDay } from './due-day.tsx';
import { DueTitle } from './due-title.tsx';
import { RuleDoubt } from './rule-doubt.tsx';

export type DueRowItem = {
  owner: 'theirs' | 'ours';
  dueOn: string;
  today: string;
  step: string | null;
  regimeId: string | null;
  estimated: boolean;
  unconfirmed: boolean;
  inquiryId: string | null;
  taskTitle: string | null;
  taskKind?: 'task' | 'assessment' | 'step' | 'approval' | null;
  assessmentId?: string | null;
  /** Done by one, and not yet checked by another. */
  unchecked?: boolean;
  assigneeName?: string | null;
  caseReference: string;
  caseTitle: string;
  caseTitleLang: string;
  authority: { nameEn: string; nameRu: string } | null;
};

type DueRowProps = {
  item: DueRowItem;
  /** A badge before the details. */
  mark?: ReactNode;
  actions?: ReactNode;
};

/** One thing due: what, who owes it, on which case, and when in words. */
export async function DueRow({ item, mark, actions }: DueRowProps) {
  const t = await getT('deadlines');
  const tJudged = await getT('judgements');
  const task = item.taskTitle !== null;
  // A step follows from a limit of ours; a task is people's own word.
  const who = task && item.taskKind !== 'step' ? t('who.task') : t(`who.${item.owner}`);
  return (
    <Row
      href={task ? taskHref(item) : `/inquiries/${item.inquiryId}`}
      title={<DueTitle {...item} />}
      meta={
        <>
          {mark}
          {item.unchecked && <Badge tone="accent">{tJudged('task.unchecked')}</Badge>}
          <span className={item.owner === 'ours' ? 'font-semibold text-ink' : undefined}>{who}</span>
          {item.authority && <AuthorityName names={item.authority} />}
          <CaseLink names={item} />
          <RuleDoubt of={item} />
          {item.assigneeName && <span>{t('taken-by', { name: item.assigneeName })}</span>}
        </>
      }
      end={<DueDay item={item} />}
      actions={actions}
    />
  );
}

type TaskPlace = Pick<DueRowItem, 'taskKind' | 'inquiryId' | 'assessmentId' | 'caseReference'>;

/** Where a task is done: a judgement on its page, a step of ours with its inquiry, another with the case. */
export function taskHref({ taskKind, inquiryId, assessmentId, caseReference }: TaskPlace): string {
  if (taskKind === 'assessment' && inquiryId) return `/inquiries/${inquiryId}/assess/${assessmentId}`;
  if (taskKind === 'step' && inquiryId) return `/inquiries/${inquiryId}#judged`;
  return `/cases/${caseReference}/tasks`;
}
