'use client';

import { DoorOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '#components/ui/button-style.ts';
import { leaveQuicklyEvent } from '#components/ui/use-leave-guard.ts';

const twiceWithin = 600;

/** Away to a neutral page: a button, and Escape pressed twice. The page is blanked at once and asks nothing. */
export function QuickLeave({ href, className }: { href: string; className?: string }) {
  const t = useTranslations('shell');
  useEffect(() => {
    let first = Number.NEGATIVE_INFINITY;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      const closesSomething =
        event.defaultPrevented ||
        document.querySelector(
          '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], header details[open], nav details[open]',
        ) !== null;
      if (event.timeStamp - first < twiceWithin) leave(href);
      // An Escape that closes a dialog or a list does not count as the first of two.
      first = closesSomething ? Number.NEGATIVE_INFINITY : event.timeStamp;
    };
    // Before the dialog hears it, so that its presence can still be seen.
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, [href]);
  return (
    <a
      href={href}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        leave(href);
      }}
      title={t('leave.hint')}
      className={buttonStyle('secondary', 'small', className)}
    >
      <DoorOpen aria-hidden="true" className="size-4" />
      {t('leave.label')}
    </a>
  );
}

function leave(href: string): void {
  window.dispatchEvent(new Event(leaveQuicklyEvent));
  document.documentElement.hidden = true;
  document.title = '';
  window.location.replace(href);
}
