'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { pageOutdatedEvent } from '#components/ui/page-outdated.ts';
import { randomId } from '#components/ui/random-id.ts';
import type { Autosave } from '#components/ui/use-autosave.ts';
import { dropLeftWords, leaveWords, leftWords, type Mark } from './left-words.ts';
import { type Answer, type DraftClash, sendDraft } from './send-draft.ts';

export type KeepTrouble = 'signed-out' | 'gone' | 'too-long' | null;

/**
 * Saves a draft as it is typed. A stale save holds everything until the two texts have been compared: the save
 * stays open, so that the form goes on counting its text as unsaved. `left` are the last words of this draft
 * that an earlier form of the same tab could not yet hand to the server: the form goes on from them.
 */
export function useKeepDraft(url: string, firstVersion: number) {
  const [left] = useState(() => leftWords(url));
  const begun = left?.clash?.theirVersion ?? left?.mark.seen ?? firstVersion;
  const [version, setVersion] = useState(begun);
  const [clash, setClash] = useState<DraftClash | null>(left?.clash ?? null);
  const [trouble, setTrouble] = useState<KeepTrouble>(null);
  const mark = useRef<Mark>({ tab: left?.mark.tab ?? '', seq: left?.mark.seq ?? 0, seen: begun });
  const resume = useRef<(() => void) | null>(null);
  const kept = useRef(false);

  // The page that follows may have been drawn while the last save was still on its way.
  useEffect(
    () => () => {
      if (kept.current) setTimeout(() => window.dispatchEvent(new Event(pageOutdatedEvent)));
    },
    [],
  );

  const sees = useCallback((newer: number) => {
    mark.current.seen = Math.max(mark.current.seen, newer);
    setVersion(mark.current.seen);
  }, []);

  useEffect(() => {
    void left?.tried.then(() => left.clash && setClash(left.clash));
  }, [left]);

  /** Says from which tab it comes, and after which other saves: its button may overtake a save under way. */
  const sign = useCallback((data: FormData) => {
    const now = mark.current;
    now.tab ||= randomId();
    now.seq += 1;
    data.set('_tab', now.tab);
    data.set('_seq', String(now.seq));
    data.set('_seen', String(now.seen));
  }, []);

  const save: Autosave = useCallback(
    async (data, { leaving }) => {
      sign(data);
      const send = () => sendDraft(url, data, leaving);
      const answer: Answer | null = leaving
        ? await leaveWords(url, data, { ...mark.current }, send).tried
        : await send();
      if (!answer) return false;
      if (answer.is === 'signed-out' || answer.is === 'gone' || answer.is === 'too-long') {
        setTrouble(answer.is);
        return false;
      }
      setTrouble(null);
      if (answer.is === 'saved') {
        dropLeftWords(url);
        kept.current = true;
        sees(answer.version);
        return true;
      }
      sees(answer.theirVersion);
      setClash(answer);
      return new Promise((done) => {
        resume.current = () => done(true);
      });
    },
    [url, sees, sign],
  );

  /** The form was saved by its button, with the other text in view: go on from there. */
  const settled = useCallback(
    (saved: number | undefined) => {
      if (saved !== undefined) sees(saved);
      dropLeftWords(url);
      setClash(null);
      resume.current?.();
      resume.current = null;
    },
    [url, sees],
  );

  return { save, version, clash, trouble, settled, sees, sign, left };
}
