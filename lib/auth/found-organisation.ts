import 'server-only';
import { transaction } from '#db/client.ts';
import { foundOrganisation as found } from '#db/queries/identity.ts';
import { takenConstraint } from '#db/refusal.ts';
import { loadAuthorities } from '#db/seed/authorities/load-authorities.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import { hashToken } from '#lib/crypto/token.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { seedStarters } from '#lib/inquiries/letters/seed-starters.ts';
import { takeOnFounding } from '#lib/legal/take-on-shipped.ts';
import { readLink } from './read-link.ts';
import type { FoundOrganisation } from './schema.ts';
import { weakness } from './weakness.ts';

/**
 * Founds the organisation with its first administrator and the starter directory of authorities and the
 * shipped laws, all or nothing. `link.void` when the link does not work, or is for the installation's first organisation and there is one
 * already; `reference.taken` and `email.taken` for what another organisation has.
 */
export async function foundOrganisation(input: FoundOrganisation): Promise<Result<{ id: string }>> {
  const { token, password, ...rest } = input;
  const link = await readLink(token);
  if (link?.purpose !== 'first-administrator' && link?.purpose !== 'found-organisation')
    return fail('link.void');
  const weak = await weakness(password, [rest.email, rest.name, rest.organisation]);
  if (weak) return fail(weak, 'password');
  const passwordHash = await hashPassword(password);
  const founding = transaction(null, 'organisation.found', async (tx) => {
    const id = await found(tx, { ...rest, tokenHash: hashToken(token), passwordHash });
    if (!id) return fail('link.void');
    await loadAuthorities(tx, id);
    await seedStarters(tx, id);
    await takeOnFounding(tx, id);
    return ok({ id });
  });
  return founding.catch((error: unknown) => {
    const taken = takenConstraint(error);
    if (taken === 'organisation_reference_prefix_unique') return fail('reference.taken', 'prefix');
    if (taken === 'user_account_email') return fail('email.taken', 'email');
    throw error;
  });
}
