import 'server-only';
import type { AuthorityFormProps } from '#components/authorities/authority-form.tsx';
import { regimeName } from '#components/authorities/regime-name.ts';
import { listAuthorityOptions } from '#lib/authorities/list-options.ts';
import { countryOptions } from '#lib/domain/countries.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { timeZones } from '#lib/domain/time-zones.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** What an authority's form offers to choose from. `except` is the body itself, which is not its own parent. */
export async function formOptions(viewer: Viewer, except?: string): Promise<AuthorityFormProps['options']> {
  const [locale, common, regimes] = [await currentLocale(), await getT('common'), await getT('regimes')];
  const bodies = await listAuthorityOptions(viewer, locale);
  return {
    parents: bodies.filter(({ value }) => value !== except),
    states: countryOptions(locale),
    languages: languageOptions(locale, common('language-unknown')),
    timeZones: timeZones().map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    regimes: shippedRegimes.map(({ id }) => ({ value: id, label: regimeName(regimes, id) })),
  };
}
