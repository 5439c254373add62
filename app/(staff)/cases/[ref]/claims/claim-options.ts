import 'server-only';
import type { ClaimOptions } from '#components/claims/claim-form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { claimStatuses } from '#lib/claims/schema.ts';
import type { ClaimView } from '#lib/claims/view.ts';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listEventChoices } from '#lib/events/list-event-choices.ts';
import { listEvents } from '#lib/events/list-events.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** What the form of a claim offers, in the reader's words. */
export async function claimOptions(viewer: Viewer, caseId: string): Promise<ClaimOptions> {
  const locale = await currentLocale();
  const t = await getT('claims');
  const dates = (await getT('dates')) as Translate;
  const { people, authorities, sources } = await listEventChoices(viewer, caseId, locale);
  const { events } = await listEvents(viewer, caseId, locale);
  return {
    languages: await claimLanguages(),
    people: people.map(({ id, name, role }) => ({
      value: id,
      label: name ?? t('by.unnamed', { role: t(`roles.${role}`) }),
    })),
    authorities: authorities.map(({ id, name }) => ({ value: id, label: name })),
    sources: sources.map(({ id, title }) => ({ value: id, label: title })),
    events: events.map(({ id, dateEdtf, text, lang }) => ({
      value: id,
      label: `${formatEdtf(dateEdtf, dates, locale)}: ${short(text)}`,
      lang,
    })),
  };
}

/** Claims to choose from, by their words. */
export function claimChoices(claims: readonly ClaimView[]): Option[] {
  return claims.map(({ id, text, lang }) => ({ value: id, label: short(text), lang }));
}

export async function claimLanguages(): Promise<Option[]> {
  return languageOptions(await currentLocale(), (await getT('common'))('language-unknown'));
}

const said = (list: readonly Option[]) => Object.fromEntries(list.map(({ value, label }) => [value, label]));

/** How the values of a claim's choices are said when two versions are compared. */
export async function claimWords(
  viewer: Viewer,
  caseId: string,
): Promise<Record<string, Record<string, string>>> {
  const t = await getT('claims');
  const options = await claimOptions(viewer, caseId);
  return {
    lang: said(options.languages),
    authorityId: said(options.authorities),
    personId: said(options.people),
    sourceId: said(options.sources),
    eventId: said(options.events),
    status: Object.fromEntries(claimStatuses.map((status) => [status, t(`status.${status}`)])),
  };
}

/** The same for an open question. */
export async function questionWords(
  claims: readonly ClaimView[],
): Promise<Record<string, Record<string, string>>> {
  return { lang: said(await claimLanguages()), answeredByClaimId: said(claimChoices(claims)) };
}

/** Long texts would make a list to choose from unreadable. */
function short(text: string): string {
  const letters = [...text];
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}…` : text;
}
