import 'server-only';
import type { Locale } from '#lib/domain/locale.ts';

/** The interface's languages, each called by its own speakers' word for it. */
export const localeChoices: readonly { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'ru', name: 'Русский' },
];
