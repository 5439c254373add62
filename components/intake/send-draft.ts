export type DraftClash = {
  mine: Record<string, string>;
  theirs: Record<string, string>;
  theirVersion: number;
};

export type Answer =
  | { is: 'saved'; version: number; savedAt: string }
  | ({ is: 'conflict' } & DraftClash)
  | { is: 'signed-out' }
  | { is: 'gone' }
  | { is: 'too-long' };

/** A request that outlives its page may carry no more than this. */
const keepaliveLimit = 60_000;

/** Sends a draft to be kept; throws when it did not arrive. */
export async function sendDraft(url: string, data: FormData, leaving: boolean): Promise<Answer> {
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

/** The version of the draft that the server has; null when it could not be asked. */
export async function newestVersion(url: string): Promise<number | null> {
  const response = await fetch(url, { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return null;
  const { version } = (await response.json()) as { version?: unknown };
  return typeof version === 'number' ? version : null;
}
