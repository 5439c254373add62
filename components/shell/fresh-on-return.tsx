'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { pageOutdatedEvent } from '#components/ui/page-outdated.ts';

/**
 * Going back and forward shows a page as it was when it was left; what was written since then is missing from
 * it. So it is asked for again; and once more when the last words of the page before have arrived meanwhile.
 */
export function FreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const outdated = () => router.refresh();
    window.addEventListener('popstate', outdated);
    window.addEventListener(pageOutdatedEvent, outdated);
    return () => {
      window.removeEventListener('popstate', outdated);
      window.removeEventListener(pageOutdatedEvent, outdated);
    };
  }, [router]);
  return null;
}
