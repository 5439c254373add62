'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What became of a save: `false` when it did not arrive. A thrown error counts as `false`. */
export type Autosave = (data: FormData, moment: { leaving: boolean }) => Promise<boolean>;

export type AutosaveState =
  | { is: 'quiet' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: Date }
  | { is: 'unsaved' };

const pause = 800;
const retryAfter = 10_000;

type Options = {
  save?: Autosave;
  /** The form as it is now; null when it is not there. */
  read: () => { data: FormData; snapshot: string } | null;
  /** Whether the snapshot differs from what the server has. */
  isDirty: (snapshot: string) => boolean;
  onSaved: (snapshot: string) => void;
  /** Whether the form was just sent by its button with this snapshot, so that leaving it needs no save. */
  isSent: (snapshot: string) => boolean;
};

/**
 * Saves a form while it is typed: after a pause of 800 ms, at once when the page is hidden or left, never two
 * saves at a time. What could not be saved stays in the page (and nowhere else) and is tried again every ten
 * seconds and when the connection returns.
 */
export function useAutosave(options: Options): { state: AutosaveState; changed: () => void } {
  const [state, setState] = useState<AutosaveState>({ is: 'quiet' });
  const latest = useRef(options);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef(false);
  useEffect(() => {
    latest.current = options;
  });

  const flush = useCallback(async (leaving: boolean): Promise<void> => {
    const { save, read, isDirty, onSaved } = latest.current;
    clearTimeout(timer.current);
    const now = read();
    if (!save || !now || !isDirty(now.snapshot)) return;
    if (running.current && !leaving) {
      timer.current = setTimeout(() => flush(false), pause);
      return;
    }
    running.current = true;
    setState({ is: 'saving' });
    const saved = await save(now.data, { leaving }).catch(() => false);
    running.current = false;
    if (!saved) {
      setState({ is: 'unsaved' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush(false), retryAfter);
      return;
    }
    onSaved(now.snapshot);
    const after = read();
    if (after && isDirty(after.snapshot)) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush(false), pause);
      setState({ is: 'waiting' });
    } else {
      setState({ is: 'saved', at: new Date() });
    }
  }, []);

  const changed = useCallback(() => {
    if (!latest.current.save) return;
    // After a failed save the line goes on saying so until a save succeeds.
    setState((before) => (before.is === 'unsaved' || before.is === 'saving' ? before : { is: 'waiting' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush(false), pause);
  }, [flush]);

  // Going elsewhere inside the app hides no page; the form can still be read before its parts are taken away.
  useLayoutEffect(
    () => () => {
      const now = latest.current.read();
      if (now && !latest.current.isSent(now.snapshot)) void flush(true);
    },
    [flush],
  );

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void flush(true);
    };
    const leave = () => void flush(true);
    const online = () => void flush(false);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return { state, changed };
}
