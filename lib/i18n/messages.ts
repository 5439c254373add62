import 'server-only';
import type { Locale } from '#lib/domain/locale.ts';
import en from '#messages/en/index.ts';
import ru from '#messages/ru/index.ts';

export type Messages = typeof en;
export type Namespace = keyof Messages;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** All messages of a language. Both catalogues have the same keys; a unit test holds that. */
export const messages: Record<Locale, Messages> = { en, ru: ru as unknown as Messages };
