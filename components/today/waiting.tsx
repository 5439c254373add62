import { AuthorityName } from '#components/due/authority-name.tsx';
import { CaseLink } from '#components/due/case-link.tsx';
import { DueDay } from '#components/due/due-day.tsx';
import { taskHref } from '#components/due/due-row.tsx';
import { DueTitle } from '#components/due/due-title.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Row } from '#components/ui/list.tsx';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { IntakeItem, JudgingItem, ReplyItem, TaskItem, UnownedItem } from '#lib/today/view.ts';

/** A reply that nobody has judged yet. */
export async function ReplyRow({ item }: { item: ReplyItem }) {
  const t = await getT('today');
  const locale = await currentLocale();
  return (
    <Row
      href={`/inquiries/${item.inquiryId}`}
      title={item.subject}
      lang={item.lang}
      meta={
        <>
          <AuthorityName names={item.authority} />
          <CaseLink names={item} />
          {item.heardOn && <span>{t('replies.heard', { day: formatDay(item.heardOn, locale) })}</span>}
        </>
      }
      end={<Badge tone="accent">{t(item.partly ? 'replies.partly' : 'replies.replied')}</Badge>}
    />
  );
}

/** A reply or a silence that waits for the viewer's judgement. */
export async function JudgingRow({ item, today }: { item: JudgingItem; today: string }) {
  const t = await getT('judgements');
  return (
    <Row
      href={`/inquiries/${item.inquiryId}/assess/${item.assessmentId}`}
      title={t(item.silence ? 'today.silence' : 'today.reply')}
      meta={
        <>
          <AuthorityName names={item.authority} />
          <span lang={item.lang}>{item.subject}</span>
          <CaseLink names={item} />
        </>
      }
      end={item.dueOn && <DueDay item={{ dueOn: item.dueOn, today }} />}
    />
  );
}

export async function TaskRow({ item, today }: { item: TaskItem; today: string }) {
  const t = await getT('today');
  return (
    <Row
      href={taskHref({ ...item, taskKind: item.kind })}
      title={<DueTitle {...item} owner="ours" taskTitle={item.title} taskKind={item.kind} />}
      meta={<CaseLink names={item} />}
      end={
        item.dueOn ? (
          <DueDay item={{ dueOn: item.dueOn, today }} />
        ) : (
          <span className="text-muted text-sm">{t('tasks.no-day')}</span>
        )
      }
    />
  );
}

export async function IntakeRow({ item, timeZone }: { item: IntakeItem; timeZone: string }) {
  const t = await getT('today');
  const when = instantFormat(await currentLocale(), timeZone, true).format(new Date(item.updatedAt));
  return <Row href={`/intake/${item.id}`} title={t('intakes.draft')} meta={t('intakes.saved', { when })} />;
}

export async function UnownedRow({ item }: { item: UnownedItem }) {
  const t = await getT('today');
  const locale = await currentLocale();
  return (
    <Row
      href={`/cases/${item.caseReference}`}
      title={item.caseTitle}
      lang={item.caseTitleLang}
      meta={
        <>
          <span className="tabular-nums">{item.caseReference}</span>
          <span>{t('unowned.opened', { day: formatDay(item.openedOn, locale) })}</span>
        </>
      }
      end={
        item.urgency !== 'normal' && (
          <Badge tone={item.urgency === 'immediate' ? 'late' : 'warn'}>{t(`urgency.${item.urgency}`)}</Badge>
        )
      }
    />
  );
}
