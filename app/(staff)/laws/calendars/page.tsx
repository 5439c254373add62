import Link from 'next/link';
import { calendarName } from '#components/calendars/calendar-name.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { listCalendars } from '#lib/calendars/list-calendars.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

export default async function CalendarsPage() {
  const viewer = await requireCapability('law.read');
  const [t, locale] = [await getT('laws'), await currentLocale()];
  const { year, calendars } = await listCalendars(viewer);
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        eyebrow={
          <Link href="/laws" className="link">
            {t('title')}
          </Link>
        }
        meta={t('calendar.about')}
      />
      <Card flush>
        <List label={t('calendar.title')}>
          {calendars.map((one) => (
            <Row
              key={one.id}
              href={`/laws/calendars/${one.id}/${year}`}
              title={calendarName(one.id, locale, t)}
              meta={<span>{t('calendar.own-days', { count: one.ownDays })}</span>}
              end={
                <Badge
                  tone={one.status === 'official' ? 'good' : 'neutral'}
                  dashed={one.status !== 'official'}
                >
                  {t('calendar.before', { year: String(year) })}: {t(`calendar.status.${one.status}`)}
                </Badge>
              }
            />
          ))}
        </List>
      </Card>
    </>
  );
}
