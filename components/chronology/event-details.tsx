import type { ReactNode } from 'react';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { EventView } from '#lib/events/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** Where an event is known from, how far that is trusted, and its date as it is stored. */
export async function EventDetails({ event }: { event: EventView }) {
  const t = await getT('chronology');
  const trust = [
    event.reliability &&
      `${t('form.reliability')}: ${t(`reliability.${event.reliability as 'A'}`)} (${event.reliability})`,
    event.credibility &&
      `${t('form.credibility')}: ${t(`credibility.${event.credibility as '1'}`)} (${event.credibility})`,
  ].filter(Boolean);
  const items: { key: string; term: string; detail: ReactNode }[] = [];
  if (event.source) items.push({ key: 'source', term: t('item.source'), detail: event.source.title });
  if (event.sourceNote) items.push({ key: 'note', term: t('form.note'), detail: event.sourceNote });
  if (trust.length > 0) items.push({ key: 'trust', term: t('item.trust'), detail: trust.join('; ') });
  if (event.dateEdtf) {
    items.push({ key: 'exact', term: t('item.exact'), detail: <code>{event.dateEdtf}</code> });
  }
  if (items.length === 0) return null;
  return (
    <Disclosure summary={t('item.details')} className="mt-1">
      <DefinitionList items={items} />
    </Disclosure>
  );
}
