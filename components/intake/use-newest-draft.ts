'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { leftWords } from './left-words.ts';
import { newestVersion } from './send-draft.ts';

/**
 * Looks, when the form appears and whenever its tab is shown again, whether the server has a newer version than
 * the page: the last words of the page before may have arrived after this one was drawn. Then the page is asked
 * for again, and the form takes over its text if nothing unsaved stands in it.
 */
export function useNewestDraft(url: string, version: number): void {
  const router = useRouter();
  const seen = useRef(version);
  useEffect(() => {
    seen.current = version;
  });
  useEffect(() => {
    let gone = false;
    const look = async () => {
      await leftWords(url)?.tried;
      const newest = await newestVersion(url);
      if (!gone && newest !== null && newest > seen.current) router.refresh();
    };
    const shown = () => {
      if (document.visibilityState === 'visible') void look();
    };
    void look();
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('pageshow', shown);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('pageshow', shown);
    };
  }, [url, router]);
}
