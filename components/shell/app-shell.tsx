'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { ToastRegion } from '#components/ui/toast.tsx';
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { FoldMenu } from './fold-menu.tsx';
import { FreshOnReturn } from './fresh-on-return.tsx';
import { IdleLock, type IdleLockProps } from './idle-lock.tsx';
import { PlaceLinks } from './place-links.tsx';
import { barOf, type PlaceKey, places } from './places.ts';
import { QuickLeave } from './quick-leave.tsx';
import { Shortcuts } from './shortcuts.tsx';

type AppShellProps = Omit<AccountMenuProps, 'opens'> & {
  /** Places this user may go; the server decides again at each of them. */
  allowed: readonly PlaceKey[];
  counts?: Partial<Record<PlaceKey, number>>;
  /** Who may unlock the view, and after how many idle minutes it locks. */
  lock: Pick<IdleLockProps, 'user' | 'minutes'>;
  /** Where "leave quickly" goes: an ordinary page of another site. */
  leaveTo: string;
  children: ReactNode;
};

/** The frame of every page of the staff: a rail on wide screens, two bars on a phone. */
export function AppShell({ allowed, counts, lock, leaveTo, children, ...account }: AppShellProps) {
  const t = useTranslations('shell');
  const { inBar, behindMore } = barOf(allowed);
  const home = places.find(({ key }) => allowed.includes(key))?.href ?? '/';
  return (
    <ToastRegion>
      <SkipLink>{t('skip')}</SkipLink>
      <div className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <header
          data-print="no"
          className="sticky top-0 z-30 flex items-center justify-between gap-3 border-line border-b bg-paper px-4 py-1.5 lg:h-dvh lg:flex-col lg:items-stretch lg:justify-start lg:gap-4 lg:border-e lg:border-b-0 lg:px-3 lg:py-5"
        >
          <Link href={home} className="rounded-md no-underline lg:px-3">
            <Brand />
          </Link>
          <nav aria-label={t('navigation')} className="hidden lg:block lg:flex-1 lg:overflow-y-auto">
            <ul className="grid gap-0.5">
              <PlaceLinks allowed={allowed} counts={counts} shape="rail" />
            </ul>
          </nav>
          <div className="flex items-center gap-2 lg:flex-col lg:items-stretch lg:gap-3">
            <QuickLeave href={leaveTo} />
            <div className="lg:hidden">
              <AccountMenu {...account} opens="below" />
            </div>
            <div className="hidden border-line border-t pt-3 lg:block">
              <AccountMenu {...account} opens="above" />
            </div>
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 pt-5 pb-24 outline-none sm:px-6 lg:px-10 lg:pt-8 lg:pb-12"
        >
          {children}
        </main>
      </div>
      <nav
        aria-label={t('navigation')}
        data-print="no"
        className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className="flex">
          <PlaceLinks allowed={inBar} shape="bar" />
          {behindMore.length > 0 && (
            <li className="min-w-0 flex-1">
              <FoldMenu
                label={
                  <>
                    <Ellipsis aria-hidden="true" className="size-5" />
                    {t('more')}
                  </>
                }
                summaryClass="grid min-h-14 place-items-center content-center gap-0.5 border-t-3 border-transparent text-muted text-xs -outline-offset-2"
                panelClass="absolute end-2 bottom-full mb-2 w-64 rounded-lg border border-edge bg-surface p-2 shadow-[0_6px_20px_-8px_rgb(0_0_0/0.35)]"
              >
                <ul className="grid gap-0.5">
                  <PlaceLinks allowed={behindMore} counts={counts} shape="rail" />
                </ul>
              </FoldMenu>
            </li>
          )}
        </ul>
      </nav>
      <Shortcuts allowed={allowed} />
      <FreshOnReturn />
      <IdleLock {...lock} leaveTo={leaveTo} />
    </ToastRegion>
  );
}
