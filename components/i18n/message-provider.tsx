'use client';
import type { ReactNode } from 'react';
import { type AbstractIntlMessages, IntlProvider } from 'use-intl';
import type { Locale } from '#lib/domain/locale.ts';

export function MessageProvider(props: {
  locale: Locale;
  messages: AbstractIntlMessages;
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages as never} timeZone="UTC">
      {props.children}
    </IntlProvider>
  );
}
