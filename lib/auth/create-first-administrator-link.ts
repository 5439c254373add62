import 'server-only';
import { replaceFirstAdministratorLink } from '#db/queries/first-administrator.ts';
import { newToken } from '#lib/crypto/token.ts';

/**
 * A link through which the first administrator founds the organisation: it works once, for 24 hours, and only
 * the newest one works. Null when there has been an administrator: then `access.found_organisation` would refuse.
 */
export async function createFirstAdministratorLink(input: {
  ownerUrl: string;
  /** Where this server is reached, without a slash at the end. */
  baseUrl: string;
}): Promise<string | null> {
  const { token, hash } = newToken();
  const stored = await replaceFirstAdministratorLink(input.ownerUrl, hash);
  return stored ? `${input.baseUrl}/welcome/${token}` : null;
}
