/** An expected failure: a code from the `errors` catalogue and, when one field is to blame, its name. */
export type Failure = { code: string; field?: string };

/** What a rule or a verb answers when failing is part of the job. Unexpected failures throw. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: Failure };

export function ok<T>(data: T): { ok: true; data: T } {
  return { ok: true, data };
}

export function fail(code: string, field?: string): { ok: false; error: Failure } {
  return { ok: false, error: field === undefined ? { code } : { code, field } };
}
