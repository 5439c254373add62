import pg from 'pg';

/** What may be told of a refused statement: names of our own schema and PostgreSQL's code, never a value. */
type Facts = { code?: string; constraint?: string; table?: string; column?: string; routine?: string };

/**
 * A statement that the database refused. The driver's own errors carry the values of the statement and of the row,
 * which are the words of a case; this is what of them may reach a log.
 */
export class StatementFailed extends Error {
  constructor(action: string, facts: Facts) {
    const rule = facts.constraint ?? facts.table;
    const told = `${facts.code ?? 'unknown'}${rule ? ` (${rule})` : ''}`;
    super(`the database refused "${action}": ${told}`, { cause: Object.assign(new Error(told), facts) });
    this.name = 'StatementFailed';
  }
}

/** The error without what it carries of a case; errors that are not the driver's stay as they are. */
export function withoutValues(action: string, error: unknown): unknown {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (inner instanceof pg.DatabaseError) {
    const { code, constraint, table, column, routine } = inner;
    return new StatementFailed(action, { code, constraint, table, column, routine });
  }
  // A lost connection while a statement ran: the wrapper still names its values.
  if (error instanceof Error && 'params' in error && 'query' in error) {
    return new StatementFailed(action, { code: (inner as { code?: string }).code });
  }
  return error;
}
