import type { Source } from './regime-schema.ts';

/** Whether a rule may be shown without "not confirmed": read in its text, or confirmed by a lawyer. */
export function isConfirmed(source: Source): boolean {
  return source.mark === 'seen' || Boolean(source.confirmed);
}
