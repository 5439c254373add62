import 'server-only';
import type { Tx } from '#db/client.ts';
import { selectDirectory } from '#db/queries/inquiries/select-directory.ts';
import type { SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import { type LetterKind, startsClock } from '#lib/domain/letters/letter-terms.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { deadChannels } from '../legal-data.ts';
import { proposeRegime } from '../propose-regime.ts';

type Letter = { kind: LetterKind; authorityId: string };
type Inquiry = { caseId: string; organisationId: string; authorityId: string; regimeId: string };

/**
 * The ways by which a letter would start no clock on a day, and the law that says so: the inquiry's own, or for
 * another addressee the one that stands first for it in the directory. Null where no clock matters.
 */
export async function deadWays(
  tx: Tx,
  letter: Letter,
  inquiry: Inquiry,
  day: string,
): Promise<{ regimeId: string; channels: SendingChannel[] } | null> {
  if (!startsClock(letter.kind)) return null;
  const own = letter.kind === 'appeal' || letter.kind === 'reminder';
  const proposed = own ? null : proposeRegime(await selectDirectory(tx, inquiry.caseId), letter.authorityId);
  const regimeId = proposed?.regimeId ?? inquiry.regimeId;
  const legal = await legalDataFor(tx, inquiry.organisationId);
  return { regimeId, channels: deadChannels(legal.regime(regimeId), day) };
}
