import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { relativeDays } from '#lib/domain/dates/relative-days.ts';
import en from '#messages/en/dates.json' with { type: 'json' };
import ru from '#messages/ru/dates.json' with { type: 'json' };

const say: Record<string, Translate> = {
  en: createTranslator({ locale: 'en', messages: en }) as Translate,
  ru: createTranslator({ locale: 'ru', messages: ru }) as Translate,
};

function words(edtf: string | null, locale: string): string {
  const translate = say[locale];
  if (!translate) throw new Error(locale);
  return formatEdtf(edtf, translate, locale);
}

describe('a stored date in the reader’s words', () => {
  it.each([
    ['2021-10-20', '20 October 2021', '20 октября 2021 г.'],
    ['2020-06', 'June 2020', 'июнь 2020 г.'],
    ['2020-06~', 'about June 2020', 'около июня 2020 г.'],
    ['2021-10-20~', 'about 20 October 2021', 'около 20 октября 2021 г.'],
    ['2021-10-20?', 'perhaps 20 October 2021', 'предположительно 20 октября 2021 г.'],
    ['2020-06%', 'perhaps about June 2020', 'предположительно около июня 2020 г.'],
    ['2021-23', 'autumn 2021', 'осень 2021 г.'],
    ['2021-23~', 'about autumn 2021', 'около осени 2021 г.'],
    ['2019', '2019', '2019 г.'],
    ['201X', 'the 2010s', '2010-е гг.'],
    ['201X~', 'about the 2010s', 'около 2010-х гг.'],
    ['19XX', '1900–1999', '1900–1999 гг.'],
    ['2020-05/..', 'since May 2020', 'с мая 2020 г.'],
    ['2020-05/', 'since May 2020, end unknown', 'с мая 2020 г., окончание неизвестно'],
    ['../2020-05', 'until May 2020', 'по май 2020 г.'],
    ['../2020-21', 'until spring 2020', 'по весну 2020 г.'],
    ['2020-05/2020-08', 'from May 2020 to August 2020', 'с мая 2020 г. по август 2020 г.'],
    ['[..2021-10]', 'no later than October 2021', 'не позднее октября 2021 г.'],
    ['[2021-10-20..]', 'no earlier than 20 October 2021', 'не ранее 20 октября 2021 г.'],
    [
      '[2021-10-20..2021-10-22]',
      'on a day between 20 October 2021 and 22 October 2021',
      'в один из дней с 20 октября 2021 г. по 22 октября 2021 г.',
    ],
    [null, 'date unknown', 'дата неизвестна'],
  ])('%s', (edtf, english, russian) => {
    expect(words(edtf, 'en')).toBe(english);
    expect(words(edtf, 'ru')).toBe(russian);
  });
});

describe('days left', () => {
  const relative = (dueOn: string, locale: string) => {
    const { code, count } = relativeDays(dueOn, '2026-03-01');
    return say[locale]?.(`relative.${code}`, { count });
  };
  it.each([
    ['2026-03-02', 'tomorrow', 'завтра'],
    ['2026-03-03', 'in 2 days', 'через 2 дня'],
    ['2026-03-06', 'in 5 days', 'через 5 дней'],
    ['2026-03-12', 'in 11 days', 'через 11 дней'],
    ['2026-03-22', 'in 21 days', 'через 21 день'],
    ['2026-06-10', 'in 101 days', 'через 101 день'],
    ['2026-03-01', 'due today', 'срок истекает сегодня'],
    ['2026-02-28', '1 day late', 'просрочено на 1 день'],
    ['2026-02-27', '2 days late', 'просрочено на 2 дня'],
    ['2026-02-24', '5 days late', 'просрочено на 5 дней'],
  ])('%s seen on 1 March 2026', (dueOn, english, russian) => {
    expect(relative(dueOn, 'en')).toBe(english);
    expect(relative(dueOn, 'ru')).toBe(russian);
  });
});
