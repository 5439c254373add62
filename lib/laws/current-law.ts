import 'server-only';
import { type LegalRows, selectLegalRows } from '#db/queries/laws/legal-rows.ts';
import type { Context } from '#lib/context.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreatyTable } from '#lib/domain/regimes/treaties.ts';
import { type AnyLaw, type TreatyTable, treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import { readLaw, readTreaties } from '#lib/legal/build-legal-data.ts';
import { lawDigest, shippedDigest } from '#lib/legal/digest.ts';

export type CurrentText<T extends AnyLaw> = {
  rows: LegalRows;
  /** The text in effect, without confirmations. */
  law: T;
  /** Which text of the law it is; 0 for what is shipped and was not taken on. */
  number: number;
  /** Digest of the shipped text that it is or was made from; null for what is shipped and was not taken on. */
  basedOn: string | null;
};
export type CurrentLaw = CurrentText<Regime>;

type Reader = Pick<Context, 'tx' | 'viewer'>;

async function current<T extends AnyLaw>(
  { tx, viewer }: Reader,
  id: string,
  readText: (content: unknown) => T,
  shipped: T | null,
): Promise<CurrentText<T> | null> {
  const rows = await selectLegalRows(tx, viewer.organisationId);
  if (!rows) return null;
  const text = rows.laws.find((one) => one.regimeId === id);
  const law = text ? readText(text.content) : shipped;
  return law && { rows, law, number: text?.number ?? 0, basedOn: text?.shippedDigest ?? null };
}

/** The text of a law that is in effect in the viewer's organisation; null for a law that nobody knows. */
export async function currentLaw(context: Reader, regimeId: string): Promise<CurrentLaw | null> {
  return regimeId === treatyTableId ? null : current(context, regimeId, readLaw, findShippedRegime(regimeId));
}

/** The table of treaties that is in effect in the viewer's organisation. */
export function currentTreaties(context: Reader): Promise<CurrentText<TreatyTable> | null> {
  return current(context, treatyTableId, readTreaties, shippedTreatyTable);
}

/** Either of them, by its name. */
export function currentText(context: Reader, id: string): Promise<CurrentText<AnyLaw> | null> {
  return id === treatyTableId ? currentTreaties(context) : currentLaw(context, id);
}

/** The shipped text that an update brought and nobody has answered to; null when there is no question. */
export function unanswered<T extends AnyLaw>(
  id: string,
  basedOn: string | null,
  law: T,
): { law: T; digest: string } | null {
  const shipped = id === treatyTableId ? shippedTreatyTable : findShippedRegime(id);
  const digest = shippedDigest(id);
  if (!shipped || !digest || basedOn === null || basedOn === digest || lawDigest(law) === digest) return null;
  return { law: shipped as T, digest };
}
