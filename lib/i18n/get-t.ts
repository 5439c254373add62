import 'server-only';
import { createTranslator } from 'use-intl/core';
import { currentLocale } from './current-locale.ts';
import { messages, type Namespace } from './messages.ts';

/** The translator of one namespace in the reader's language, for server components and actions. */
export async function getT<N extends Namespace>(namespace: N) {
  const locale = await currentLocale();
  return createTranslator({ locale, messages: messages[locale], namespace });
}
