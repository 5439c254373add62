import type { ReactNode } from 'react';
import { PublicShell } from '#components/shell/public-shell.tsx';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { localeChoices } from '#lib/i18n/locale-choices.ts';
import { setLocale } from './actions.ts';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      locale={await currentLocale()}
      locales={localeChoices}
      setLocale={setLocale}
      leaveTo="https://www.wikipedia.org/"
    >
      {children}
    </PublicShell>
  );
}
