import Link from 'next/link';
import { DueTitle } from '#components/due/due-title.tsx';
import { DueWords } from '#components/due/due-words.tsx';
import { RuleDoubt } from '#components/due/rule-doubt.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CaseOverview } from '#lib/cases/view.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type NextDatesProps = Pick<CaseOverview, 'obligations' | 'tasks'> & { home: string; today: string };

/** What is due next, theirs and ours, and what we undertook to do. */
export async function NextDates({ obligations, tasks, home, today }: NextDatesProps) {
  const t = await getT('cases');
  const locale = await currentLocale();
  const body = (one: { nameEn: string | null; nameRu: string | null }) =>
    (locale === 'ru' && one.nameRu) || one.nameEn || t('overview.somebody');
  return (
    <Section
      id="next"
      title={t('overview.next')}
      actions={
        <Link href={`${home}/tasks`} className="link">
          {t('tabs.tasks')}
        </Link>
      }
    >
      {obligations.length + tasks.length === 0 ? (
        <p className="text-muted">{t('overview.no-next')}</p>
      ) : (
        <Card flush>
          <List>
            {obligations.map((one) => (
              <Row
                key={one.id}
                href={`/inquiries/${one.inquiryId}`}
                title={<DueTitle {...one} taskTitle={null} />}
                meta={
                  <>
                    <span>{one.owner === 'theirs' ? body(one) : t('overview.ours')}</span>
                    <RuleDoubt of={one} />
                  </>
                }
                end={<DueWords {...one} today={today} />}
              />
            ))}
            {tasks.map((task) => (
              <Row
                key={task.id}
                href={`${home}/tasks`}
                title={<DueTitle {...task} owner="ours" taskTitle={task.title} taskKind={task.kind} />}
                end={task.dueOn && <DueWords dueOn={task.dueOn} today={today} />}
              />
            ))}
          </List>
        </Card>
      )}
    </Section>
  );
}
