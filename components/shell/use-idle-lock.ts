'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type LockMessage, lockNowEvent, openLockChannel } from './lock-channel.ts';

const tellEvery = 60_000;
const lookEvery = 5_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;

type IdleLock = {
  locked: boolean;
  /** Whether the server says that the session is open and this person's; it must have locked it before. */
  isOpenAgain: () => Promise<boolean>;
  unlock: () => void;
};

/**
 * Locks the view after some minutes without a hand on any of its tabs. Counted by the wall clock, so that a laptop
 * that slept is locked on waking, before its first key counts as a sign of life. While there is one, the server is
 * told once a minute; it locks by itself what falls silent.
 */
export function useIdleLock(minutes: number, userId: string): IdleLock {
  const [locked, setLocked] = useState(false);
  const isLocked = useRef(false);
  const serverKnows = useRef(false);
  const lastSign = useRef(0);
  const lastTold = useRef(0);
  const say = useRef<(message: LockMessage) => void>(() => {});

  const show = useCallback((next: boolean) => {
    isLocked.current = next;
    document.documentElement.toggleAttribute('data-locked', next);
    lastSign.current = Date.now();
    setLocked(next);
  }, []);

  const tellLocked = useCallback(async () => {
    const answer = await post('lock');
    serverKnows.current = answer?.ok ?? false;
  }, []);

  const lock = useCallback(() => {
    if (isLocked.current) return;
    serverKnows.current = false;
    show(true);
    say.current('locked');
    void tellLocked();
  }, [show, tellLocked]);

  /** The session is locked or over already, or somebody else's: only this page has to be covered. */
  const cover = useCallback(() => {
    if (isLocked.current) return;
    serverKnows.current = true;
    show(true);
  }, [show]);

  const unlock = useCallback(() => {
    show(false);
    say.current('unlocked');
  }, [show]);

  const isOpenAgain = useCallback(async () => {
    if (!serverKnows.current) {
      await tellLocked();
      return false;
    }
    return (await openFor(userId)) === true;
  }, [tellLocked, userId]);

  useEffect(() => {
    lastSign.current = Date.now();
    lastTold.current = Date.now();
    const isIdle = () => Date.now() - lastSign.current >= minutes * 60_000;
    const channel = openLockChannel((message) => {
      if (message === 'active' && !isLocked.current && !isIdle()) lastSign.current = Date.now();
      // The tab that locked first tells the server.
      if (message === 'locked') cover();
      if (message === 'unlocked') show(false);
    });
    say.current = channel.say;
    const sign = () => {
      if (isLocked.current) return;
      if (isIdle()) return lock();
      const now = Date.now();
      if (now - lastSign.current > 1000) channel.say('active');
      lastSign.current = now;
      if (now - lastTold.current < tellEvery) return;
      lastTold.current = now;
      void openFor(userId).then((open) => {
        if (open === false) cover();
      });
    };
    const look = () => {
      if (isIdle()) lock();
    };
    const timer = setInterval(look, lookEvery);
    for (const name of signs) window.addEventListener(name, sign, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    window.addEventListener(lockNowEvent, lock);
    return () => {
      clearInterval(timer);
      for (const name of signs) window.removeEventListener(name, sign, { capture: true });
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
      window.removeEventListener(lockNowEvent, lock);
      channel.close();
      document.documentElement.removeAttribute('data-locked');
    };
  }, [minutes, userId, lock, cover, show]);

  return { locked, isOpenAgain, unlock };
}

/** Whether the session is open and this person's; null when the server could not be asked. */
async function openFor(userId: string): Promise<boolean | null> {
  const answer = await post('alive');
  if (answer?.status === 401) return false;
  if (!answer?.ok) return null;
  const told: unknown = await answer.json().catch(() => null);
  return typeof told === 'object' && told !== null && 'userId' in told && told.userId === userId;
}

/** Null when the server cannot be reached. */
function post(path: 'lock' | 'alive'): Promise<Response | null> {
  return fetch(`/api/session/${path}`, { method: 'POST', keepalive: true }).catch(() => null);
}
