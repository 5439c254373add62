'use client';

import { ChevronDown, LockKeyhole, LogOut } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { useMounted } from '#components/ui/use-mounted.ts';
import { FoldMenu } from './fold-menu.tsx';
import { lockNow } from './lock-channel.ts';
import {
  type LocaleChoice,
  LocaleSwitch,
  type SimpleAction,
  type Theme,
  ThemeSwitch,
} from './preferences.tsx';

export type AccountMenuProps = {
  user: { name: string; organisation: string; role: string };
  locale: string;
  locales: readonly LocaleChoice[];
  theme: Theme;
  actions: { signOut: SimpleAction; setLocale: SimpleAction; setTheme: SimpleAction };
  /** The page of one's own account, when there is one. */
  accountHref?: string;
  /** above: the panel opens upwards, at the foot of the rail. */
  opens: 'above' | 'below';
};

/** Who is signed in, the language, the theme, and the way out. */
export function AccountMenu({ user, locale, locales, theme, actions, accountHref, opens }: AccountMenuProps) {
  const t = useTranslations('shell');
  const mounted = useMounted();
  const above = opens === 'above';
  return (
    <FoldMenu
      className="relative"
      summaryClass="flex min-h-11 items-center gap-2 rounded-md px-1.5 hover:bg-sunken"
      panelClass={`absolute z-40 grid w-72 max-w-[calc(100vw-2rem)] gap-4 rounded-lg border border-edge bg-surface p-4 shadow-[0_6px_20px_-8px_rgb(0_0_0/0.35)] ${above ? 'start-0 bottom-full mb-2' : 'end-0 top-full mt-2'}`}
      label={
        <>
          <Avatar name={user.name} />
          <span className={above ? 'min-w-0 flex-1 text-sm leading-tight' : 'sr-only'}>
            <span className="block truncate font-semibold">{user.name}</span>
            <span className="block truncate text-muted">{user.role}</span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className={above ? 'size-4 rotate-180 text-muted' : 'size-4 text-muted'}
          />
        </>
      }
    >
      <p className="text-sm">
        <span className="block font-semibold text-base">{user.name}</span>
        <span className="text-muted">
          {user.role}, {user.organisation}
        </span>
      </p>
      {accountHref && (
        <Link href={accountHref} className="link">
          {t('account')}
        </Link>
      )}
      <LocaleSwitch current={locale} choices={locales} action={actions.setLocale} />
      <ThemeSwitch current={theme} action={actions.setTheme} />
      {mounted && (
        <button type="button" onClick={lockNow} className={buttonStyle('secondary', 'normal', 'w-full')}>
          <LockKeyhole aria-hidden="true" className="size-4" />
          {t('lock.now')}
        </button>
      )}
      <form action={actions.signOut}>
        <button type="submit" className={buttonStyle('secondary', 'normal', 'w-full')}>
          <LogOut aria-hidden="true" className="size-4" />
          {t('sign-out')}
        </button>
      </form>
    </FoldMenu>
  );
}
