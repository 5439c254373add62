const prefix = 'procedure:';

/** How a procedure outside an inquiry's own law is named where a remedy of that law bears the engine's key. */
export function procedureKey(regimeId: string): string {
  return `${prefix}${regimeId}`;
}

/** The regime of the procedure that a key names; null for a remedy of the inquiry's own law. */
export function procedureOf(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}
