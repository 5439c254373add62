import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { calendarName } from '#components/calendars/calendar-name.ts';
import { DayForm, YearForm } from '#components/calendars/day-form.tsx';
import { DayTable } from '#components/calendars/day-table.tsx';
import { YearGrid } from '#components/calendars/year-grid.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { firstYear, getCalendarYear, lastYear } from '#lib/calendars/get-calendar-year.ts';
import { may } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { removeDayAction, setDayAction, setYearAction } from '../../actions.ts';

const answers = ['set', 'removed', 'year', 'imported'] as const;

export default async function CalendarYearPage(props: PageProps<'/laws/calendars/[id]/[year]'>) {
  const viewer = await requireCapability('law.read');
  const { id, year: asked } = await props.params;
  const { done } = await props.searchParams;
  const view = await getCalendarYear(viewer, id, Number(asked));
  if (!view) notFound();
  const [t, locale] = [await getT('laws'), await currentLocale()];
  const { year, status, note } = view;
  const name = calendarName(id, locale, t);
  const said = answers.find((one) => one === done);
  const mayEdit = may(viewer, 'calendar.edit');
  const at = (other: number) => ({
    href: `/laws/calendars/${id}/${other}`,
    label: t('calendar.before', { year: String(other) }),
  });
  return (
    <>
      <PageHeader
        title={t('calendar.year-title', { name, year: String(year) })}
        eyebrow={
          <Link href="/laws/calendars" className="link">
            {t('calendar.title')}
          </Link>
        }
        meta={
          <Badge tone={status === 'official' ? 'good' : 'neutral'} dashed={status !== 'official'}>
            {t(`calendar.status.${status}`)}
          </Badge>
        }
        actions={
          mayEdit && <ButtonLink href={`/laws/calendars/${id}/import`}>{t('calendar.import')}</ButtonLink>
        }
      />
      {said && (
        <Notice tone="success" live>
          {t(`calendar.done.${said}`)}
        </Notice>
      )}
      {status !== 'official' && <Notice tone="warn">{t('calendar.provisional')}</Notice>}
      <Section id="glance" title={t('calendar.glance')}>
        <YearGrid
          days={view.days}
          locale={locale}
          legend={{
            off: t('calendar.legend.off'),
            work: t('calendar.legend.work'),
            short: t('calendar.legend.short'),
            own: t('calendar.legend.own'),
          }}
        />
        <Pagination
          label={t('calendar.glance')}
          previous={year > firstYear ? at(year - 1) : undefined}
          next={year < lastYear ? at(year + 1) : undefined}
        />
      </Section>
      <Section id="days" title={t('calendar.table')}>
        <DayTable view={view} remove={mayEdit ? removeDayAction : undefined} />
      </Section>
      {mayEdit && (
        <ClientMessages namespaces={['laws', 'dates']}>
          <Section id="add" title={t('calendar.add')} description={t('calendar.add-what')}>
            <DayForm
              action={setDayAction.bind(null, id)}
              requestId={randomUUID()}
              bodies={view.bodies.map((one) => ({
                value: one.id,
                label: (locale === 'ru' && one.nameRu) || one.nameEn,
              }))}
            />
          </Section>
          <Section id="status" title={t('calendar.status-label')}>
            <YearForm
              action={setYearAction.bind(null, { id, year })}
              requestId={randomUUID()}
              values={{ status, note }}
            />
          </Section>
        </ClientMessages>
      )}
    </>
  );
}
