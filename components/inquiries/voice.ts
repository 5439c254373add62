import { cache } from 'react';
import { formatDay, formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import type { TraceCatalogue } from '#lib/domain/inquiry/trace-sentences.ts';
import { type RuleTitles, withTitles } from '#lib/domain/regimes/rule-titles.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** How the parts of an inquiry are said in the reader's language; made once per request. */
export const getVoice = cache(async () => {
  const locale = await currentLocale();
  const regimes = await getT('regimes');
  const laws = await getT('laws');
  const known = regimes as unknown as Parameters<typeof withTitles>[0];
  let titles: RuleTitles = {};
  const say: TraceCatalogue = {
    trace: (await getT('trace')) as Translate,
    regimes: (key, values) => withTitles(known, titles, laws('own-rule'))(key, values),
    dates: (await getT('dates')) as Translate,
  };
  return {
    locale,
    say,
    /** Takes up how the organisation calls the rules that it added to a law; before anything is said of them. */
    learn(more: RuleTitles) {
      titles = { ...titles, ...more };
    },
    t: await getT('inquiries'),
    moves: await getT('moves'),
    /** A whole day in words. */
    day: (day: string) => formatDay(day, locale),
    /** A day as somebody gave it, in words. */
    edtf: (edtf: string) => formatEdtf(edtf, say.dates, locale),
    /** A step or a remedy of a law. */
    rule: (regimeId: string, ruleId: string) => say.regimes(`${regimeId}.rules.${ruleId}`),
    /** A version of a law; by its short name where the organisation made it. */
    version: (regimeId: string, id: string) => {
      const key = `${regimeId}.versions.${id}` as 'ru-59fz.versions.2025';
      return regimes.has(key) ? regimes(key) : laws('version.named', { id });
    },
    law: (regimeId: string) => say.regimes(`${regimeId}.name`),
    lawInShort: (regimeId: string) => say.regimes(`${regimeId}.short`),
    list: (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
});

export type Voice = Awaited<ReturnType<typeof getVoice>>;
