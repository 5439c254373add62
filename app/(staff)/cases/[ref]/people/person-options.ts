import { countryOptions } from '#lib/domain/countries.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { authorityOptions } from '#lib/people/authority-options.ts';

/** What can be chosen in the form of a person, in the reader's language. */
export async function personOptions(viewer: Viewer, caseId: string) {
  const locale = await currentLocale();
  const t = await getT('common');
  return {
    languages: languageOptions(locale, t('language-unknown')),
    countries: countryOptions(locale),
    authorities: await authorityOptions(viewer, caseId, locale),
  };
}
