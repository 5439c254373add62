import Link from 'next/link';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { CaseOverview } from '#lib/cases/view.ts';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** The last things known to have happened; the whole story is in the chronology. */
export async function LatestEvents({ events, home }: { events: CaseOverview['events']; home: string }) {
  const t = await getT('cases');
  const dates = (await getT('dates')) as Translate;
  const locale = await currentLocale();
  return (
    <Section
      id="latest"
      title={t('overview.events')}
      actions={
        <Link href={`${home}/chronology`} className="link">
          {t('overview.chronology')}
        </Link>
      }
    >
      {events.length === 0 && <p className="text-muted">{t('overview.no-events')}</p>}
      <Timeline
        items={events.map((event) => ({
          key: event.id,
          when: (
            <Time value={event.dateEdtf ?? ''} title={event.dateEdtf ?? undefined}>
              {formatEdtf(event.dateEdtf, dates, locale)}
            </Time>
          ),
          title: <span className="line-clamp-3 font-normal">{event.text}</span>,
          lang: event.lang,
          uncertain: !event.dateEdtf || !/^\d{4}-\d{2}-\d{2}$/.test(event.dateEdtf),
        }))}
      />
    </Section>
  );
}
