import 'server-only';
import type { EventOptions } from '#components/chronology/event-form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { languageOptions } from '#lib/domain/language-options.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listEventChoices } from '#lib/events/list-event-choices.ts';
import { credibilities, eventKinds, reliabilities } from '#lib/events/schema.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** What the form of an event offers, in the reader's words. */
export async function eventOptions(viewer: Viewer, caseId: string): Promise<EventOptions> {
  const locale = await currentLocale();
  const t = await getT('chronology');
  const choices = await listEventChoices(viewer, caseId, locale);
  return {
    languages: languageOptions(locale, (await getT('common'))('language-unknown')),
    people: choices.people.map(({ id, name, role }) => ({
      value: id,
      label: name ?? t('item.unnamed', { role: t(`roles.${role}`) }),
    })),
    authorities: choices.authorities.map(({ id, name }) => ({ value: id, label: name })),
    sources: choices.sources.map(({ id, title }) => ({ value: id, label: title })),
  };
}

/** How the values of an event's choices are said when two versions are compared. */
export async function eventWords(
  viewer: Viewer,
  caseId: string,
): Promise<Record<string, Record<string, string>>> {
  const t = await getT('chronology');
  const options = await eventOptions(viewer, caseId);
  const said = (list: readonly Option[]) =>
    Object.fromEntries(list.map(({ value, label }) => [value, label]));
  const ticked = { on: t('form.involved'), '': t('form.not-involved') };
  return {
    kind: named(eventKinds, (word) => t(`kinds.${word}`)),
    lang: said(options.languages),
    authorityId: said(options.authorities),
    sourceId: said(options.sources),
    reliability: named(reliabilities, (word) => t(`reliability.${word}`)),
    credibility: named(credibilities, (word) => t(`credibility.${word}`)),
    ...Object.fromEntries(options.people.map(({ value }) => [`people.${value}`, ticked])),
  };
}

function named<W extends string>(words: readonly W[], say: (word: W) => string): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, say(word)]));
}
