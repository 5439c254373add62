import 'server-only';
import type { DirectoryRow } from '#db/queries/inquiries/select-directory.ts';

/** Why a law is proposed: the body's own first one, that of a body above it, or nothing is known. */
export type RegimeProposal = { regimeId: string; from: 'own' | 'above'; bodyId: string } | null;

/** The law to propose for a body: its own first one, otherwise the first one of the nearest body above it. */
export function proposeRegime(directory: readonly DirectoryRow[], authorityId: string): RegimeProposal {
  const byId = new Map(directory.map((row) => [row.id, row]));
  const seen = new Set<string>();
  for (let body = byId.get(authorityId); body && !seen.has(body.id); body = byId.get(body.parentId ?? '')) {
    seen.add(body.id);
    const [regimeId] = body.regimes;
    if (regimeId) return { regimeId, from: body.id === authorityId ? 'own' : 'above', bodyId: body.id };
  }
  return null;
}
