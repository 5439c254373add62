/** Sends what the lock screen's form holds: `open`, `elsewhere` when the password is not enough, or an error key. */
export async function sendUnlock(data: FormData): Promise<string> {
  const answer = await fetch('/api/session/unlock', { method: 'POST', body: data }).catch(() => null);
  if (!answer) return 'offline';
  const told: unknown = await answer.json().catch(() => null);
  const { is, code } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  if (is === 'open' || is === 'signed-in') return 'open';
  if (is === 'elsewhere') return 'elsewhere';
  return typeof code === 'string' ? code : 'unexpected';
}
