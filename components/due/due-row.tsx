import type { ReactNode } from 'react';
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
  const task = item.inquiryId === null;
  const who = task ? t('who.task') : t(`who.${item.owner}`);
  return (
    <Row
      href={task ? `/cases/${item.caseReference}/tasks` : `/inquiries/${item.inquiryId}`}
      title={<DueTitle {...item} />}
      meta={
        <>
          {mark}
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
