import { Scale } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { QuestionsOverTime } from '#components/inquiries/questions-over-time.tsx';
import { StatementList } from '#components/inquiries/statement-list.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { todayIn } from '#lib/clock.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { sideBySide } from '#lib/judgements/side-by-side.ts';

export default async function SideBySidePage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const t = await getT('judgements');
  const locale = await currentLocale();
  const { statements, questions, unasked } = await sideBySide(viewer, found.id, locale);
  const ask = mayOnCase(found.standing, 'inquiry.write')
    ? `/cases/${encodeURIComponent(found.reference)}/inquiries/new?ask=`
    : null;
  return (
    <div className="grid gap-8">
      <p className="hidden text-sm print:block">
        {t('side.of', { reference: found.reference })} ·{' '}
        {t('side.printed', { date: formatDay(todayIn(viewer.timeZone), locale) })}
      </p>
      <Section id="side-by-side" title={t('side.title')} description={t('side.what')}>
        <Section id="stated" level={3} title={t('side.statements')} count={statements.length}>
          {statements.length > 0 ? (
            <StatementList statements={statements} reference={found.reference} />
          ) : (
            <EmptyState icon={Scale} title={t('side.no-statements')}>
              {t('side.no-statements-hint')}
            </EmptyState>
          )}
        </Section>
      </Section>
      <Section id="over-time" title={t('side.questions')} count={questions.length}>
        {questions.length > 0 ? (
          <QuestionsOverTime questions={questions} />
        ) : (
          <p className="text-muted">{t('side.no-questions')}</p>
        )}
      </Section>
      {unasked.length > 0 && (
        <Section id="unasked" title={t('side.unasked')} count={unasked.length}>
          <Card flush>
            <ul className="divide-y divide-line">
              {unasked.map(({ id, text, lang }) => (
                <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
                  <p lang={lang} className="min-w-0 flex-1 basis-56">
                    {text}
                  </p>
                  {ask && (
                    <Link
                      data-print="no"
                      className="link target inline-flex items-center text-sm"
                      href={`${ask}${id}`}
                    >
                      {t('side.ask')}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </div>
  );
}
