/** The part of a zod issue that is needed here; stated structurally so that this file needs no library. */
type Issue = { path: PropertyKey[]; code?: string; message: string };

/** Zod's own sentences have spaces and capitals; our messages are keys, with optional `?max=500` values. */
const errorKey = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*(\?[\w=&%.-]+)?$/;

/** The error key of one issue: its message when that is a key, else the nearest general key for its code. */
export function issueKey(code: string | undefined, message: string): string {
  if (errorKey.test(message)) return message;
  switch (code) {
    case 'invalid_type':
    case 'too_small':
      return 'required';
    case 'too_big':
      return 'too-long';
    case 'invalid_value':
    case 'invalid_union':
      return 'choice.invalid';
    case 'invalid_format':
      return 'format.invalid';
    default:
      return 'invalid';
  }
}

/**
 * A zod error as `ActionState` wants it: dotted field name → error key, the first issue of each field. Issues
 * of the whole object stand under the empty name.
 */
export function fieldErrors(error: { issues: Issue[] }): Record<string, string> {
  const found: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.');
    if (!Object.hasOwn(found, name)) found[name] = issueKey(issue.code, issue.message);
  }
  return found;
}
