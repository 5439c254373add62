/**
 * What a form action answers to the form that called it. Everything in it is plain data, so that it survives
 * the way from the server to a page that has no scripts yet.
 *
 * - `ok`: done; with `values`, what was typed was only looked at, nothing is saved and it all stays as it is.
 * - `invalid`: refused with errors by field (dotted name → error key); `values` is what was typed, as
 *   `typedValues` reads it (no files). An empty
 *   `fieldErrors` without `formError` only shows the form again (a row was added or removed without scripts).
 * - `conflict`: somebody saved in between; `mine` and `theirs` hold only the fields that differ, as text. Where
 *   a field's value is no text for people (an id, a code), `words` says it: field → value → words.
 * - `failed`: an expected refusal that belongs to no field; `code` is an error key.
 */
export type ActionState<T = unknown> =
  | { status: 'idle' }
  | { status: 'ok'; data?: T; message?: string; values?: Record<string, unknown> }
  | {
      status: 'invalid';
      fieldErrors: Record<string, string>;
      values: Record<string, unknown>;
      formError?: string;
    }
  | {
      status: 'conflict';
      mine: Record<string, string>;
      theirs: Record<string, string>;
      words?: Record<string, Record<string, string>>;
      theirVersion: number;
      values: Record<string, unknown>;
    }
  | { status: 'failed'; code: string; values: Record<string, unknown> };

/** A form action: what `useActionState` calls and `<Form action>` takes. */
export type FormAction<T = unknown> = (state: ActionState<T>, data: FormData) => Promise<ActionState<T>>;

/** The state before anything was sent. */
export const idle: { status: 'idle' } = { status: 'idle' };
