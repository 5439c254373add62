import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '../../client.ts';
import { authority, authorityRegime } from '../../schema/authority.ts';
import { russia } from './russia.ts';
import type { StarterAuthority, StarterCountry } from './starter-authority.ts';
import { turkmenistan } from './turkmenistan.ts';
import { unitedKingdom } from './united-kingdom.ts';

export const starterCountries: readonly StarterCountry[] = [russia, turkmenistan, unitedKingdom];

/** The id that a starter authority has in an organisation: made from both, so that loading twice adds nothing. */
export function starterAuthorityId(organisationId: string, key: string): string {
  const hex = createHash('sha256').update(`${organisationId}/authority/${key}`).digest('hex');
  // A UUID of version 8, which leaves the other bits to us (RFC 9562).
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Gives an organisation the starter directory. What is there already, edited or retired, stays as it is.
 * Returns how many authorities were added.
 */
export async function loadAuthorities(tx: Tx, organisationId: string): Promise<number> {
  const idOf = (key: string) => starterAuthorityId(organisationId, key);
  const all = starterCountries.flatMap((country) => country.authorities.map((one) => ({ country, one })));
  const added = await tx
    .insert(authority)
    .values(all.map(({ country, one }) => ({ ...row(country, one, idOf), organisationId })))
    .onConflictDoNothing({ target: authority.id })
    .returning({ id: authority.id });
  const fresh = new Set(added.map(({ id }) => id));
  const regimes = all.flatMap(({ country, one }) =>
    (one.regimes ?? country.regimes).map((regimeId, index) => ({
      organisationId,
      authorityId: idOf(one.key),
      regimeId,
      priority: index + 1,
    })),
  );
  const wanted = regimes.filter(({ authorityId }) => fresh.has(authorityId));
  if (wanted.length > 0) await tx.insert(authorityRegime).values(wanted);
  return added.length;
}

function row(country: StarterCountry, one: StarterAuthority, idOf: (key: string) => string) {
  return {
    id: idOf(one.key),
    parentId: one.parent ? idOf(one.parent) : null,
    nameEn: one.en,
    nameRu: one.ru,
    nameLocal: one.local?.text ?? '',
    nameLocalLang: one.local?.lang ?? 'und',
    abbreviation: one.abbreviation ?? '',
    state: country.state,
    kind: one.kind,
    timeZone: one.timeZone ?? country.timeZone,
    notes: one.notes ?? '',
  };
}
