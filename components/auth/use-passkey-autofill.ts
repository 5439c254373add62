'use client';

import { browserSupportsWebAuthnAutofill } from '@simplewebauthn/browser';
import { useEffect } from 'react';

/** Signs that a person is there, who may be about to open the field for the address. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
const pause = 10_000;
/** Then the button must do. */
const mostOffers = 10;

/**
 * Has passkeys offered in the field for the address, where the browser can do that. Only once somebody moves: a
 * page that is merely opened, by a machine or in passing, asks the server for nothing.
 */
export function usePasskeyAutofill(on: boolean, offer: () => void, withdraw: () => void): void {
  useEffect(() => {
    if (!on) return;
    const over = new AbortController();
    let last = Number.NEGATIVE_INFINITY;
    let left = mostOffers;
    const moved = () => {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      left -= 1;
      if (left === 0) over.abort();
      offer();
    };
    void browserSupportsWebAuthnAutofill().then((can) => {
      if (!can || over.signal.aborted) return;
      for (const sign of signs) window.addEventListener(sign, moved, { signal: over.signal, passive: true });
    });
    return () => {
      over.abort();
      withdraw();
    };
  }, [on, offer, withdraw]);
}
