'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { Brand } from './brand.tsx';
import { type LocaleChoice, LocaleSwitch, type SimpleAction } from './preferences.tsx';
import { QuickLeave } from './quick-leave.tsx';

type PublicShellProps = {
  locale: string;
  locales: readonly LocaleChoice[];
  setLocale: SimpleAction;
  leaveTo: string;
  children: ReactNode;
};

/** The frame of the pages before sign-in: one narrow sheet, and the language. */
export function PublicShell({ locale, locales, setLocale, leaveTo, children }: PublicShellProps) {
  const t = useTranslations('shell');
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-md grid-rows-[auto_1fr_auto] gap-6 px-4 py-5">
      <SkipLink>{t('skip')}</SkipLink>
      <header className="flex items-center justify-between gap-3">
        <Brand />
        <QuickLeave href={leaveTo} />
      </header>
      <main id="main" tabIndex={-1} className="grid content-center gap-6 outline-none">
        {children}
      </main>
      <footer>
        <LocaleSwitch current={locale} choices={locales} action={setLocale} />
      </footer>
    </div>
  );
}
