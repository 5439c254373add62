'use client';

import { useCallback, useRef, useState } from 'react';
import { randomId } from '#components/ui/random-id.ts';
import type { Autosave } from '#components/ui/use-autosave.ts';

export type DraftClash = {
  mine: Record<string, string>;
  theirs: Record<string, string>;
  theirVersion: number;
};
export type KeepTrouble = 'signed-out' | 'gone' | 'too-long' | null;

type Answer =
  | { is: 'saved'; version: number; savedAt: string }
  | ({ is: 'conflict' } & DraftClash)
  | { is: 'signed-out' }
  | { is: 'gone' }
  | { is: 'too-long' };

/** A request that outlives its page may carry no more than this. */
const keepaliveLimit = 60_000;

/**
 * Saves a draft as it is typed. A stale save holds everything until the two texts have been compared: the save
 * stays open, so that the form goes on counting its text as unsaved.
 */
export function useKeepDraft(url: string, firstVersion: number) {
  const [version, setVersion] = useState(firstVersion);
  const [clash, setClash] = useState<DraftClash | null>(null);
  const [trouble, setTrouble] = useState<KeepTrouble>(null);
  const seen = useRef(firstVersion);
  const tab = useRef<string | null>(null);
  const seq = useRef(0);
  const resume = useRef<(() => void) | null>(null);

  const mark = useCallback((data: FormData) => {
    tab.current ??= randomId();
    seq.current += 1;
    data.set('_tab', tab.current);
    data.set('_seq', String(seq.current));
    data.set('_seen', String(seen.current));
  }, []);

  const save: Autosave = useCallback(
    async (data, { leaving }) => {
      mark(data);
      const answer = await send(url, data, leaving);
      if (answer.is === 'signed-out' || answer.is === 'gone' || answer.is === 'too-long') {
        setTrouble(answer.is);
        return false;
      }
      setTrouble(null);
      if (answer.is === 'saved') {
        seen.current = Math.max(seen.current, answer.version);
        setVersion(seen.current);
        return true;
      }
      seen.current = answer.theirVersion;
      setVersion(answer.theirVersion);
      setClash(answer);
      return new Promise((done) => {
        resume.current = () => done(true);
      });
    },
    [url, mark],
  );

  /** The form was saved by its button, with the other text in view: go on from there. */
  const settled = useCallback((saved: number | undefined) => {
    if (saved !== undefined) {
      seen.current = Math.max(seen.current, saved);
      setVersion(seen.current);
    }
    setClash(null);
    resume.current?.();
    resume.current = null;
  }, []);

  return { save, version, clash, trouble, settled };
}

async function send(url: string, data: FormData, leaving: boolean): Promise<Answer> {
  const size = [...data].reduce(
    (sum, [name, value]) => sum + name.length + String(value).length * 2 + 120,
    0,
  );
  const response = await fetch(url, {
    method: 'POST',
    body: data,
    keepalive: leaving && size < keepaliveLimit,
  });
  if ([200, 401, 404, 409, 413].includes(response.status)) return (await response.json()) as Answer;
  throw new Error('not saved');
}
