'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Going back and forward shows a page as it was when it was left; what was written since then is missing from
 * it. So it is asked for again.
 */
export function FreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const returned = () => router.refresh();
    window.addEventListener('popstate', returned);
    return () => window.removeEventListener('popstate', returned);
  }, [router]);
  return null;
}
