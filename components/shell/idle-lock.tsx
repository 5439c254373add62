'use client';

import { LockScreen } from './lock-screen.tsx';
import { useIdleLock } from './use-idle-lock.ts';

export type IdleLockProps = {
  user: { id: string; email: string };
  /** Minutes without a hand on the page after which it is locked. */
  minutes: number;
  leaveTo: string;
};

/** Locks the view by itself and by hand. Without scripts the server's own lock remains. */
export function IdleLock({ user, minutes, leaveTo }: IdleLockProps) {
  const { locked, isOpenAgain, unlock } = useIdleLock(minutes, user.id);
  if (!locked) return null;
  return <LockScreen email={user.email} leaveTo={leaveTo} isOpenAgain={isOpenAgain} onOpen={unlock} />;
}
