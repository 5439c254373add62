import type { AuthorityKind } from '#lib/domain/authority-kinds.ts';

/**
 * A body of the starter directory. Only what is certain is given: no address, number or name that was not
 * known for sure. `key` never changes: the row's id is made from it.
 */
export type StarterAuthority = {
  key: string;
  parent?: string;
  en: string;
  ru: string;
  /** The official name where it is neither of the two. */
  local?: { text: string; lang: string };
  abbreviation?: string;
  kind: AuthorityKind;
  /** When it is not that of its country's capital. */
  timeZone?: string;
  /** When it differs from what its country's bodies answer under. */
  regimes?: readonly string[];
  notes?: string;
};

export type StarterCountry = {
  state: string;
  timeZone: string;
  regimes: readonly string[];
  authorities: readonly StarterAuthority[];
};
