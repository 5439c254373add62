import 'server-only';
import { type LockedLetter, lockLetter, selectLetterPlace } from '#db/queries/letters/letters.ts';
import type { Context } from '#lib/context.ts';
import { isOpen } from '#lib/domain/letters/letter-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { standingFor } from '#lib/on-case.ts';

/**
 * Takes a letter that is still in work for the rest of the transaction. Refuses with `not-found`, `forbidden`,
 * `letter.sent` or `letter.withdrawn`, and with `conflict` when it is no longer the version that was read.
 */
export async function letterFor(
  context: Pick<Context, 'tx' | 'viewer'>,
  letterId: string,
  version?: number,
): Promise<Result<LockedLetter>> {
  const { tx, viewer } = context;
  if (viewer.role === 'administrator') return fail('forbidden');
  const place = await selectLetterPlace(tx, letterId);
  const standing = place ? await standingFor(context, place.caseId, 'inquiry.write') : fail('not-found');
  if (!standing.ok) return standing;
  const letter = await lockLetter(tx, letterId);
  if (!letter) return fail('not-found');
  if (!isOpen(letter.state)) return fail(`letter.${letter.state}`);
  if (version !== undefined && letter.version !== version) return fail('conflict');
  return ok(letter);
}
