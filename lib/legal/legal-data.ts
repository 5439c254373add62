import 'server-only';
import type { Tx } from '#db/client.ts';
import {
  selectLegalRows,
  selectLegalStamp,
  selectRevisionRows,
  selectRevisionStamp,
} from '#db/queries/laws/legal-rows.ts';
import { buildLegalData, type LegalData } from './build-legal-data.ts';

type Kept = { stamp: string; data: LegalData };
/** Kept between requests, because a calendar remembers what it looked up; the oldest house goes first. */
const kept = new Map<string, Kept>();
const mostHouses = 100;

function keep(organisationId: string, stamp: string, data: LegalData): LegalData {
  kept.delete(organisationId);
  kept.set(organisationId, { stamp, data });
  const [oldest] = kept.keys();
  if (kept.size > mostHouses && oldest) kept.delete(oldest);
  return data;
}

/**
 * The laws and calendars of the organisation that a case belongs to. One small query when nothing changed, or none
 * with a stamp that was read in this transaction. Ask it after the inquiry is locked: what is derived then is never
 * older than a revision of dates that waits for the lock.
 *
 * @throws when the viewer sees no case of that organisation
 */
export async function legalDataFor(tx: Tx, organisationId: string, read?: string | null): Promise<LegalData> {
  const stamp = read ?? (await selectLegalStamp(tx, organisationId));
  const known = kept.get(organisationId);
  if (stamp !== null && known?.stamp === stamp) return known.data;
  const rows = stamp === null ? null : await selectLegalRows(tx, organisationId);
  if (stamp === null || !rows) throw new Error('no laws of an organisation that the viewer does not know');
  return keep(organisationId, stamp, buildLegalData(rows, stamp));
}

/** The same for the worker, of the organisation whose dates a revision works out; null when that is done. */
export async function legalDataOfRevision(tx: Tx, revisionId: string): Promise<LegalData | null> {
  const at = await selectRevisionStamp(tx, revisionId);
  if (!at) return null;
  const known = kept.get(at.organisationId);
  if (known?.stamp === at.stamp) return known.data;
  const rows = await selectRevisionRows(tx, revisionId);
  return rows && keep(at.organisationId, at.stamp, buildLegalData(rows, at.stamp));
}
