'use client';

import { useEffect, useRef } from 'react';

/** Fired on `window` by "leave quickly": whoever is in danger is not asked about unsaved text. */
export const leaveQuicklyEvent = 'kit:leave-quickly';

/**
 * Asks before unsaved text is left behind: by closing or reloading (the browser's own words), by following a
 * link inside the app or going back (the given words). `isDirty` is asked at that moment.
 */
export function useLeaveGuard(active: boolean, isDirty: () => boolean, question: string): void {
  const check = useRef(isDirty);
  useEffect(() => {
    check.current = isDirty;
  });
  useEffect(() => {
    if (!active) return;
    let fleeing = false;
    const flee = () => {
      fleeing = true;
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!fleeing && check.current()) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || !leavesPage(link) || !check.current()) return;
      if (window.confirm(question)) {
        fleeing = true;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    // Back and forward inside the app unload nothing; only this tells of them in time to stay.
    const goBack = (event: NavigateEvent) => {
      if (fleeing || event.navigationType !== 'traverse' || !event.cancelable) return;
      if (!event.destination.sameDocument || !isElsewhere(new URL(event.destination.url))) return;
      if (check.current() && !window.confirm(question)) event.preventDefault();
    };
    // Older browsers have none; there, going back is not asked about.
    const navigation = 'navigation' in window ? window.navigation : null;
    navigation?.addEventListener('navigate', goBack);
    window.addEventListener(leaveQuicklyEvent, flee);
    window.addEventListener('beforeunload', beforeUnload);
    document.addEventListener('click', click, true);
    return () => {
      navigation?.removeEventListener('navigate', goBack);
      window.removeEventListener(leaveQuicklyEvent, flee);
      window.removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('click', click, true);
    };
  }, [active, question]);
}

function leavesPage(link: HTMLAnchorElement): boolean {
  if (link.hasAttribute('download') || (link.target && link.target !== '_self')) return false;
  const to = new URL(link.href, location.href);
  // Another site unloads the page, and then the browser itself asks.
  if (to.origin !== location.origin) return false;
  return isElsewhere(to);
}

function isElsewhere(to: URL): boolean {
  return to.pathname !== location.pathname || to.search !== location.search;
}
