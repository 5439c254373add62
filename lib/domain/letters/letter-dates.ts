import type { IsoDay } from '../dates/civil-day.ts';
import { readEdtf } from '../dates/edtf.ts';
import { formatEdtf, type Translate } from '../dates/format-edtf.ts';
import type { LetterLang } from './letter-terms.ts';

const russianMonths = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as a letter writes it, in full: «1 ноября 2021 года», "1 November 2021". */
export function writeDay(day: IsoDay, lang: LetterLang): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const index = Number(month) - 1;
  return lang === 'ru'
    ? `${Number(date)} ${russianMonths[index]} ${Number(year)} года`
    : `${Number(date)} ${englishMonths[index]} ${Number(year)}`;
}

/** A day as somebody gave it; an uncertain one is written as uncertain, in the letter's language. */
export function writeEdtf(edtf: string, dates: Translate, lang: LetterLang): string {
  const value = readEdtf(edtf);
  if (value?.shape === 'point') {
    const { precision, approximate, uncertain, first } = value.point;
    if (precision === 'day' && !approximate && !uncertain) return writeDay(first, lang);
  }
  return formatEdtf(edtf, dates, lang);
}

/** A number of days: «1 день, 2 дня, 5 дней, 21 день». */
export function writeDays(count: number, lang: LetterLang): string {
  if (lang === 'en') return count === 1 ? '1 day' : `${count} days`;
  const form = new Intl.PluralRules('ru').select(count);
  const word = form === 'one' ? 'день' : form === 'few' ? 'дня' : 'дней';
  return `${count} ${word}`;
}
