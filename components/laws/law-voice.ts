import { cache } from 'react';
import { ownTitles } from '#components/due/own-titles.ts';
import { countryName } from '#lib/domain/countries.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import type { Regime, RegimeVersion, Source, Unit } from '#lib/domain/regimes/regime-schema.ts';
import { type RuleTitles, ruleTitles } from '#lib/domain/regimes/rule-titles.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type Says = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** How a law is said in the reader's language; made once per request. */
export const getLawVoice = cache(async () => {
  const locale = await currentLocale();
  const t = await getT('laws');
  const say = t as unknown as Says;
  const regimes = (await getT('regimes')) as unknown as Says;
  const trace = (await getT('trace')) as unknown as Says;
  const events = (await getT('moves')) as unknown as Says;
  const channels = (await getT('inquiries')) as unknown as Says;
  const known = (from: Says, key: string, otherwise: string) => (from.has(key) ? from(key) : otherwise);

  const country = (code: string) => known(say, `country.${code}`, countryName(locale, code));
  /** A calendar by the State whose bodies keep it. */
  const calendar = (id: string) => (id === 'weekdays' ? t('calendar.weekdays') : country(id.toUpperCase()));

  let titles: RuleTitles = await ownTitles();
  const rule = (lawId: string, ruleId: string) => {
    const key = `${lawId}.rules.${ruleId}`;
    return known(regimes, key, titles[key] ?? t('own-rule'));
  };

  /** A value of a rule in words, by the list of the catalogue that it comes from. */
  function option(words: string, value: string, lawId: string): string {
    if (words === 'rule') return rule(lawId, value);
    if (words === 'note') return known(regimes, `notes.${value}`, value);
    if (words === 'treaty') return known(regimes, `treaties.${value}`, value);
    if (words === 'country') return countryName(locale, value);
    if (words === 'calendar') return calendar(value);
    if (words === 'ground') return known(regimes, `grounds.${value}`, value);
    if (words === 'mark') return known(regimes, `marks.${value}`, value);
    if (words === 'trigger' && events.has(`event.${value}`)) return events(`event.${value}`);
    return known(say, `option.${words}.${value}`, value);
  }

  return {
    locale,
    t,
    say,
    option,
    day: (date: string) => formatDay(date, locale),
    country,
    lawName: (id: string) => known(regimes, `${id}.name`, id),
    rule,
    /** Takes up how a text that is not in effect calls its own rules, such as a draft. */
    learn(law: Regime) {
      titles = { ...titles, ...ruleTitles(law) };
    },
    treaty: (id: string) => known(regimes, `treaties.${id}`, id),
    calendar,
    channel: (channel: string) => known(channels, `channel.${channel}`, channel),
    note: (id: string) => known(regimes, `notes.${id}`, id),
    version: (lawId: string, { id }: Pick<RegimeVersion, 'id'>) =>
      known(regimes, `${lawId}.versions.${id}`, t('version.named', { id })),
    amount: (length: number, unit: Unit) => trace(`amount.${unit}`, { count: length }),
    cite: ({ act, article, part }: Source) =>
      article === 'none' && !part && regimes.has(`acts.${act}.name`)
        ? regimes(`acts.${act}.name`)
        : regimes.has(`acts.${act}.cite`)
          ? regimes(`acts.${act}.cite`, { article, part: part ?? 'none' })
          : `${act}, ${article}`,
    /** An act that a day of a calendar leans on: named by the catalogue, or as it was entered. */
    legalRef: (ref: string) =>
      ref.startsWith('act:') ? known(regimes, `acts.${ref.slice(4)}.name`, ref.slice(4)) : ref,
    list: (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
});

export type LawVoice = Awaited<ReturnType<typeof getLawVoice>>;
