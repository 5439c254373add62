import Link from 'next/link';
import { EdtfTime } from '#components/dates/edtf-time.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { readEdtf } from '#lib/domain/dates/edtf.ts';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { eventKinds } from '#lib/events/schema.ts';
import type { EventView } from '#lib/events/view.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { EventDetails } from './event-details.tsx';

type EventTimelineProps = { events: readonly EventView[]; home: string; editable: boolean };

/** A case's events in order, each with who, where and how we know. */
export async function EventTimeline({ events, home, editable }: EventTimelineProps) {
  const t = await getT('chronology');
  const dates = (await getT('dates')) as Translate;
  const locale = await currentLocale();
  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        when: <EdtfTime edtf={event.dateEdtf} />,
        uncertain: !isCertain(event.dateEdtf),
        title: isKnown(event.kind) ? t(`kinds.${event.kind}`) : event.kind,
        children: (
          <div className="grid justify-items-start gap-1">
            <p lang={event.lang} className="max-w-prose whitespace-pre-wrap text-base">
              {event.text}
            </p>
            <EventFacts event={event} />
            <EventDetails event={event} />
            {editable && (
              <Link
                href={`${home}/${event.id}`}
                aria-label={t('edit-named', { date: formatEdtf(event.dateEdtf, dates, locale) })}
                className="link inline-flex min-h-6 items-center"
              >
                {t('edit')}
              </Link>
            )}
          </div>
        ),
      }))}
    />
  );
}

async function EventFacts({ event }: { event: EventView }) {
  const t = await getT('chronology');
  const facts = [
    event.place && { label: t('item.where'), words: event.place },
    event.people.length > 0 && {
      label: t('item.people'),
      words: event.people
        .map(({ name, role }) => name ?? t('item.unnamed', { role: t(`roles.${role}`) }))
        .join(', '),
    },
    event.authority && { label: t('item.authority'), words: event.authority.name },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  if (facts.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
      {facts.map(({ label, words }) => (
        <li key={label}>
          <span className="text-muted">{label}: </span>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}

function isKnown(kind: string): kind is (typeof eventKinds)[number] {
  return (eventKinds as readonly string[]).includes(kind);
}

function isCertain(edtf: string | null): boolean {
  const value = edtf ? readEdtf(edtf) : null;
  return value?.shape === 'point' && value.point.precision === 'day' && !value.point.approximate
    ? !value.point.uncertain
    : false;
}
