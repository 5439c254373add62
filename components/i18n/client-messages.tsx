import type { ReactNode } from 'react';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { messages, type Namespace } from '#lib/i18n/messages.ts';
import { MessageProvider } from './message-provider.tsx';

/** Gives the namespaces named, and no others, to the client components inside. */
export async function ClientMessages(props: { namespaces: readonly Namespace[]; children: ReactNode }) {
  const locale = await currentLocale();
  const all = messages[locale];
  const picked = Object.fromEntries(
    (['ui', 'errors', ...props.namespaces] as const).map((name) => [name, all[name]]),
  );
  return (
    <MessageProvider locale={locale} messages={picked}>
      {props.children}
    </MessageProvider>
  );
}
