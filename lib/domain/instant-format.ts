/** How an instant is said in the reader's language and the organisation's time zone; day before month in English. */
export function instantFormat(locale: string, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: withTime ? 'short' : undefined,
    timeZone,
  });
}
