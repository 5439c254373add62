'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

type Values = Record<string, unknown>;
type Shown = { round: number; version: number; values: Values };

type Options = {
  form: RefObject<HTMLFormElement | null>;
  /** What the page says now: it is drawn again after another form's save, and on the way back to it. */
  version: number;
  values: Values;
  /** What the form shows when it is made, where a refusal of the server brought it back. */
  first: Values | undefined;
  /** The version of the form's own last save. */
  known: number;
  hasUnsaved: () => boolean;
  onTaken: (version: number) => void;
};

/**
 * What the controls of a form are made from, and which version of the row that is. A page that is drawn again
 * with other values is taken over while nothing unsaved stands in the form. With unsaved text the form stays at
 * the version it was made from, so that saving it shows both texts; only a version whose values are still the
 * same (another form on the page raised it) is followed.
 */
export function useShownValues(options: Options) {
  const { form, version, values, first, known, hasUnsaved, onTaken } = options;
  const [shown, setShown] = useState<Shown>({ round: 0, version, values: first ?? values });
  const base = useRef({ version, text: JSON.stringify(values) });
  const focused = useRef<string | null>(null);
  const latest = useRef({ hasUnsaved, onTaken });
  useEffect(() => {
    latest.current = { hasUnsaved, onTaken };
  });

  const text = JSON.stringify(values);
  useEffect(() => {
    if (version <= base.current.version) return;
    const same = text === base.current.text || version <= known;
    if (!same && latest.current.hasUnsaved()) return;
    base.current = { version, text };
    if (same) {
      setShown((before) => ({ ...before, version }));
      return;
    }
    const active = document.activeElement;
    focused.current = form.current?.contains(active) ? (active?.getAttribute('name') ?? null) : null;
    setShown((before) => ({ round: before.round + 1, version, values: JSON.parse(text) }));
    latest.current.onTaken(version);
  }, [form, version, text, known]);

  useEffect(() => {
    const name = shown.round > 0 ? focused.current : null;
    focused.current = null;
    if (name) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
  }, [form, shown.round]);

  /** Makes the controls anew from what the page says, for a form that adds one thing after another. */
  const empty = () => setShown((before) => ({ ...before, round: before.round + 1, values }));
  return { ...shown, empty };
}
