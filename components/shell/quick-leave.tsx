'use client';

import { DoorOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '#components/ui/button-style.ts';
import { leaveQuicklyEvent } from '#components/ui/use-leave-guard.ts';
import { openLockChannel } from './lock-channel.ts';

const twiceWithin = 600;
const thriceWithin = 2000;

/**
 * Away to a neutral page: a button, and Escape pressed twice, or three times when the
 * first closes a dialog. The page is blanked at once and asks nothing; its
 * place in the history is taken, the session is locked, and so whatever Back brings shows nothing. The other tabs
 * leave too.
 */
export function QuickLeave({ href, className }: { href: string; className?: string }) {
  const t = useTranslations('shell');
  useEffect(() => {
    let first = Number.NEGATIVE_INFINITY;
    let pressed: number[] = [];
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      const closesSomething =
        event.defaultPrevented ||
        document.querySelector(
          '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], header details[open], nav details[open]',
        ) !== null;
      // A dialog stays a moment while it closes; whoever goes on pressing means to leave.
      pressed = [...pressed.slice(-2), event.timeStamp];
      const thrice = pressed.length === 3 && event.timeStamp - (pressed[0] ?? 0) < thriceWithin;
      if (thrice || event.timeStamp - first < twiceWithin) leave(href, tellTabs);
      // An Escape that closes a dialog or a list does not count as the first of two.
      first = closesSomething ? Number.NEGATIVE_INFINITY : event.timeStamp;
    };
    const channel = openLockChannel((message) => {
      if (message === 'left') leave(href, () => {});
    });
    // A page that the browser kept as it was, blanked, and brings back whole.
    const back = (event: PageTransitionEvent) => {
      if (event.persisted && document.documentElement.hidden) window.location.replace(href);
    };
    window.addEventListener('pageshow', back);
    // Before the dialog hears it, so that its presence can still be seen.
    window.addEventListener('keydown', key, true);
    return () => {
      channel.close();
      window.removeEventListener('pageshow', back);
      window.removeEventListener('keydown', key, true);
    };
  }, [href]);
  return (
    <a
      href={href}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        leave(href, tellTabs);
      }}
      title={t('leave.hint')}
      className={buttonStyle('secondary', 'small', className)}
    >
      <DoorOpen aria-hidden="true" className="size-4" />
      {t('leave.label')}
    </a>
  );
}

function leave(href: string, tell: () => void): void {
  window.dispatchEvent(new Event(leaveQuicklyEvent));
  document.documentElement.hidden = true;
  document.title = '';
  tell();
  navigator.sendBeacon('/api/session/lock');
  window.location.replace(href);
}

function tellTabs(): void {
  const channel = openLockChannel(() => {});
  channel.say('left');
  channel.close();
}
