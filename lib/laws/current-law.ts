import 'server-only';
import { type LegalRows, selectLegalRows } from '#db/queries/laws/legal-rows.ts';
import type { Context } from '#lib/context.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { readLaw } from '#lib/legal/build-legal-data.ts';
import { lawDigest, shippedDigest } from '#lib/legal/digest.ts';

export type CurrentLaw = {
  rows: LegalRows;
  /** The text in effect, without confirmations. */
  law: Regime;
  /** Digest of the shipped text that it is or was made from; null for what is shipped and was not taken on. */
  basedOn: string | null;
};

/** The text of a law that is in effect in the viewer's organisation; null for a law that nobody knows. */
export async function currentLaw(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  regimeId: string,
): Promise<CurrentLaw | null> {
  const rows = await selectLegalRows(tx, viewer.organisationId);
  if (!rows) return null;
  const text = rows.laws.find((one) => one.regimeId === regimeId);
  const law = text ? readLaw(text.content) : findShippedRegime(regimeId);
  return law && { rows, law, basedOn: text?.shippedDigest ?? null };
}

/** The shipped text that an update brought and nobody has answered to; null when there is no question. */
export function unanswered(
  regimeId: string,
  basedOn: string | null,
  law: Regime,
): { law: Regime; digest: string } | null {
  const shipped = findShippedRegime(regimeId);
  const digest = shippedDigest(regimeId);
  if (!shipped || !digest || basedOn === null || basedOn === digest || lawDigest(law) === digest) return null;
  return { law: shipped, digest };
}
