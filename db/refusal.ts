/**
 * A reason not to go on that the person at the terminal can do something about.
 * Its message is shown as it is, without a stack, and the process ends with exit code 1.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** The code of a failed system call (`EACCES`, `ENOENT` …), or of a PostgreSQL error; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The name of the unique constraint that an insert ran into; undefined for any other error. */
export function takenConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (errorCode(error) === '23505' && 'constraint' in error) return String(error.constraint);
  return takenConstraint(error.cause);
}
