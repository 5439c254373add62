const messages = ['active', 'locked', 'unlocked', 'left'] as const;
/** What the tabs of one browser tell each other: somebody is there; the view was locked, unlocked, left quickly. */
export type LockMessage = (typeof messages)[number];

/** Fired on `window` by the menu and the keys to lock the view by hand. */
export const lockNowEvent = 'vigil:lock';

export function lockNow(): void {
  window.dispatchEvent(new Event(lockNowEvent));
}

/** Opens the channel between the tabs; browsers without one lock each tab by itself. */
export function openLockChannel(hear: (message: LockMessage) => void): {
  say: (message: LockMessage) => void;
  close: () => void;
} {
  if (typeof BroadcastChannel === 'undefined') return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel('vigil-lock');
  channel.onmessage = ({ data }) => {
    const message = messages.find((one) => one === data);
    if (message) hear(message);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
