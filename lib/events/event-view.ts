import 'server-only';
import type { PersonChoice } from '#db/queries/case-choices.ts';
import type { selectEvent } from '#db/queries/events.ts';
import type { EventView } from './view.ts';

type EventRow = NonNullable<Awaited<ReturnType<typeof selectEvent>>>;

/** An authority's name in the reader's language, falling back to the English one. */
export function authorityName(locale: string, nameEn: string, nameRu: string): string {
  return locale === 'ru' && nameRu ? nameRu : nameEn;
}

/** What leaves the server of an event and the people in it. */
export function eventView(row: EventRow, people: PersonChoice[], locale: string): EventView {
  const { authorityId, authorityEn, authorityRu, sourceId, sourceTitle, ...rest } = row;
  return {
    ...rest,
    authority: authorityId
      ? { id: authorityId, name: authorityName(locale, authorityEn ?? '', authorityRu ?? '') }
      : null,
    source: sourceId ? { id: sourceId, title: sourceTitle ?? '' } : null,
    people,
  };
}
