import 'server-only';
import { insertFoundingLink } from '#db/queries/first-administrator.ts';
import { newToken } from '#lib/crypto/token.ts';

/** A link through which a further organisation is founded with its first administrator: once, within three days. */
export async function createFoundingLink(input: {
  ownerUrl: string;
  /** Where this server is reached, without a slash at the end. */
  baseUrl: string;
}): Promise<string> {
  const { token, hash } = newToken();
  await insertFoundingLink(input.ownerUrl, hash);
  return `${input.baseUrl}/welcome/${token}`;
}
