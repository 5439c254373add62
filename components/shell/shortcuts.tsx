'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { lockNow } from './lock-channel.ts';
import { type PlaceKey, places } from './places.ts';

/** Only whether single keys act, which some people must be able to turn off; nothing of the content. */
const storageKey = 'vigil.shortcuts';
const sequenceWithin = 1200;

/** `g` and a letter goes to a place, `?` shows this list. Silent while one types. */
export function Shortcuts({ allowed }: { allowed: readonly PlaceKey[] }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  const goPressed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => setOn(localStorage.getItem(storageKey) !== 'off'), []);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const after = event.timeStamp - goPressed.current < sequenceWithin;
      goPressed.current = Number.NEGATIVE_INFINITY;
      if (event.key === '?' || (event.shiftKey && event.code === 'Slash')) {
        event.preventDefault();
        setOpen(true);
        return;
      }
      if (!on || event.shiftKey) return;
      const place = after && places.find(({ code, key }) => code === event.code && allowed.includes(key));
      if (place) {
        event.preventDefault();
        followLink(place.href, () => router.push(place.href));
      } else if (after && event.code === 'KeyL') {
        event.preventDefault();
        lockNow();
      } else if (event.code === 'KeyG') {
        goPressed.current = event.timeStamp;
      }
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [allowed, on, router]);

  function turn(next: boolean): void {
    setOn(next);
    localStorage.setItem(storageKey, next ? 'on' : 'off');
  }

  return (
    <Dialog title={t('shortcuts.title')} open={open} onOpenChange={setOpen}>
      <dl className="grid gap-2">
        {places
          .filter(({ key }) => allowed.includes(key))
          .map(({ key, letter }) => (
            <div key={key} className="flex items-center justify-between gap-4">
              <dt>{t(`places.${key}`)}</dt>
              <dd className="flex gap-1">
                <Kbd>g</Kbd>
                <Kbd>{letter}</Kbd>
              </dd>
            </div>
          ))}
        <div className="flex items-center justify-between gap-4">
          <dt>{t('shortcuts.help')}</dt>
          <dd>
            <Kbd>?</Kbd>
          </dd>
        </div>
        <div className="flex items-center justify-between gap-4">
          <dt>{t('lock.now')}</dt>
          <dd className="flex gap-1">
            <Kbd>g</Kbd>
            <Kbd>l</Kbd>
          </dd>
        </div>
        <div className="flex items-center justify-between gap-4">
          <dt>{t('leave.label')}</dt>
          <dd className="flex gap-1">
            <Kbd>Esc</Kbd>
            <Kbd>Esc</Kbd>
          </dd>
        </div>
      </dl>
      <Checkbox
        label={t('shortcuts.on')}
        hint={t('shortcuts.on-hint')}
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role=dialog], [role=listbox]') !== null)
  );
}

/** Follows the link that is on the page, so that a form with unsaved text is asked as for any link. */
function followLink(href: string, otherwise: () => void): void {
  const link = document.querySelector<HTMLAnchorElement>(`nav a[href="${href}"]`);
  if (link) link.click();
  else otherwise();
}
