/** The words people use in dates, in English and Russian. All lower case, ё written as е. */
const months: readonly (readonly [RegExp, number])[] = [
  [/^(jan(uary)?|январ[а-я]{1,2}|янв)$/, 1],
  [/^(feb(ruary)?|феврал[а-я]{1,2}|фев|февр)$/, 2],
  [/^(mar(ch)?|март[а-я]{0,2}|мар)$/, 3],
  [/^(apr(il)?|апрел[а-я]{1,2}|апр)$/, 4],
  [/^(may|ма[йяею]|маем)$/, 5],
  [/^(june?|июн[а-я]{1,2}|июн)$/, 6],
  [/^(july?|июл[а-я]{1,2}|июл)$/, 7],
  [/^(aug(ust)?|август[а-я]{0,2}|авг)$/, 8],
  [/^(sept?(ember)?|сентябр[а-я]{1,2}|сент?)$/, 9],
  [/^(oct(ober)?|октябр[а-я]{1,2}|окт)$/, 10],
  [/^(nov(ember)?|ноябр[а-я]{1,2}|нояб?)$/, 11],
  [/^(dec(ember)?|декабр[а-я]{1,2}|дек)$/, 12],
];

const seasons: readonly (readonly [RegExp, number])[] = [
  [/^(spring|весн[а-я]{1,2})$/, 21],
  [/^(summer|лет[оаоме]{1,2})$/, 22],
  [/^(autumn|fall|осен[а-я]{1,2})$/, 23],
  [/^(winter|зим[а-я]{1,2})$/, 24],
];

function lookUp(words: readonly (readonly [RegExp, number])[], word: string): number | null {
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

export function monthOf(word: string): number | null {
  return lookUp(months, word);
}

export function seasonOf(word: string): number | null {
  return lookUp(seasons, word);
}

export const aboutWords =
  /^(~|(?:about|around|approximately|approx\.?|circa|ca?\.|около|ок\.|примерно|приблизительно)\s)\s*/;
export const perhapsWords =
  /^(perhaps|probably|possibly|maybe|возможно|вероятно|предположительно|кажется),?\s+/;
export const beforeWords = /^(no later than|not later than|before|by|не позднее|не позже|раньше|ранее|до)\s+/;
export const afterWords = /^(no earlier than|not earlier than|not before|after|не ранее|не раньше|после)\s+/;
export const sinceWords = /^(since|starting from|from|начиная со?|со?)\s+/;
export const untilWords = /^(until|till|up to|по)\s+/;
export const betweenWords = /^(?:between|между)\s+(.+?)\s+(?:and|и)\s+(.+)$/;
export const fromToWords = /^(?:from|со?)\s+(.+?)\s+(?:to|until|till|по|до)\s+(.+)$/;
/** A dash between two dates must stand between spaces, or every ISO date would be a period. */
export const dashed = /^(.+?)\s+[-–—]\s+(.+)$/;
/** Words that add nothing: "in June", "в июне", "2020 года", "20th". */
export const emptyWords = /(^|\s)(?:in|on|the|of|год[ауе]?|году|г\.?|во?)(?=\s|$)/g;
