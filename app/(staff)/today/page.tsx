import { Sun } from 'lucide-react';
import { redirect } from 'next/navigation';
import type { DueRowItem } from '#components/due/due-row.tsx';
import { RevisionNotice } from '#components/due/revision-notice.tsx';
import { LetterRow } from '#components/letters/letter-list.tsx';
import { NoticeList } from '#components/notices/notice-list.tsx';
import { NewReminders, RemindedRow } from '#components/today/reminders.tsx';
import { TodayList } from '#components/today/today-list.tsx';
import { IntakeRow, JudgingRow, ReplyRow, TaskRow, UnownedRow } from '#components/today/waiting.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { may } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listWaitingLetters } from '#lib/inquiries/letters/list-letters.ts';
import { countLawQuestions } from '#lib/laws/count-law-questions.ts';
import { runningRevisions } from '#lib/laws/get-revision.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { getToday } from '#lib/today/get-today.ts';
import { shown, type TodayView } from '#lib/today/view.ts';
import { markNoticeSeenAction } from '../actions.ts';
import { markSeenAction } from './actions.ts';

export default async function TodayPage() {
  const viewer = await requireViewer();
  // An administrator works on no case: their day is elsewhere.
  if (!may(viewer, 'case.open')) redirect('/administration');
  const [view, notices, letters, running, asks] = await Promise.all([
    getToday(viewer),
    listNotices(viewer),
    listWaitingLetters(viewer, shown),
    runningRevisions(viewer, viewer.organisationId),
    countLawQuestions(viewer),
  ]);
  const tLetters = await getT('letters');
  const laws = await getT('laws');
  const t = await getT('today');
  const tJudged = await getT('judgements');
  const due = (item: { id: string } & DueRowItem) => (
    <RemindedRow
      key={item.id}
      item={item}
      markSeen={view.reminded.has(item.id) ? markSeenAction : undefined}
    />
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={
          <>
            <span>{formatDay(view.today, await currentLocale())}</span>
            <span>{t(view.mine ? 'about.mine' : 'about.organisation')}</span>
          </>
        }
        actions={
          <ButtonLink href="/intake" variant="primary">
            {t('new-intake')}
          </ButtonLink>
        }
      />
      <RevisionNotice running={running.length > 0} />
      {asks > 0 && (
        <Notice
          tone="warn"
          title={laws('update.on-today', { count: asks })}
          actions={<ButtonLink href="/laws">{laws('update.open')}</ButtonLink>}
        />
      )}
      <NoticeList notices={notices} timeZone={viewer.timeZone} seen={markNoticeSeenAction} />
      {notices.length === 0 && letters.length === 0 && isQuiet(view) && (
        <EmptyState
          icon={Sun}
          title={t('empty.title')}
          action={<ButtonLink href="/cases">{t('empty.cases')}</ButtonLink>}
        >
          {t(view.mine ? 'empty.mine' : 'empty.organisation')}
        </EmptyState>
      )}
      <NewReminders count={view.reminded.size} markSeen={markSeenAction} />
      <TodayList
        id="late"
        title={t('late.title')}
        items={view.overdue}
        actions={
          view.more.overdue && <ButtonLink href="/deadlines?period=overdue">{t('late.all')}</ButtonLink>
        }
      >
        {due}
      </TodayList>
      <TodayList
        id="judging"
        title={tJudged('today.title')}
        description={tJudged('today.what')}
        items={view.judging.slice(0, shown)}
      >
        {(item) => <JudgingRow key={item.id} item={item} today={view.today} />}
      </TodayList>
      <TodayList
        id="replies"
        title={t('replies.title')}
        description={t('replies.what')}
        items={view.replies.slice(0, shown)}
        actions={view.replies.length > shown && <ButtonLink href="/inquiries">{t('replies.all')}</ButtonLink>}
      >
        {(item) => <ReplyRow key={item.inquiryId} item={item} />}
      </TodayList>
      <TodayList
        id="letters"
        title={tLetters('today.title')}
        description={tLetters('today.what')}
        items={letters}
      >
        {(letter) => <LetterRow key={letter.id} letter={letter} within="house" />}
      </TodayList>
      <TodayList
        id="unowned"
        title={t('unowned.title')}
        items={view.unowned.slice(0, shown)}
        actions={
          view.unowned.length > 0 && <ButtonLink href="/coordination">{t('unowned.assign')}</ButtonLink>
        }
      >
        {(item) => <UnownedRow key={item.caseReference} item={item} />}
      </TodayList>
      <TodayList id="reminders" title={t('reminders.other')} items={view.otherReminders.slice(0, shown)}>
        {(item) => due({ ...item, id: item.subjectId })}
      </TodayList>
      <TodayList id="intakes" title={t('intakes.title')} items={view.intakes.slice(0, shown)}>
        {(item) => <IntakeRow key={item.id} item={item} timeZone={viewer.timeZone} />}
      </TodayList>
      <TodayList id="week" title={t('week')} items={view.week}>
        {due}
      </TodayList>
      <TodayList
        id="next-week"
        title={t('next-week')}
        items={view.nextWeek}
        actions={<ButtonLink href="/deadlines">{t('all-deadlines')}</ButtonLink>}
      >
        {due}
      </TodayList>
      <TodayList
        id="tasks"
        title={t('tasks.title')}
        description={view.tasks.length > shown ? t('tasks.more', { count: shown }) : undefined}
        items={view.tasks.slice(0, shown)}
      >
        {(item) => <TaskRow key={item.id} item={item} today={view.today} />}
      </TodayList>
    </>
  );
}

function isQuiet(view: TodayView): boolean {
  const { otherReminders, overdue, judging, replies, unowned, intakes, week, nextWeek, tasks } = view;
  return [otherReminders, overdue, judging, replies, unowned, intakes, week, nextWeek, tasks].every(
    (list) => list.length === 0,
  );
}
