import 'server-only';
import {
  countHiddenInquiries,
  selectAllAuthorityFacts,
  selectOpenInquiries,
} from '#db/queries/laws/open-inquiries.ts';
import { todayIn } from '#lib/clock.ts';
import type { Context } from '#lib/context.ts';
import { type Move, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { impactOf } from '#lib/domain/regimes/impact-of.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import type { LegalData } from '#lib/legal/build-legal-data.ts';
import { deriveInput } from '#lib/legal/derive-with.ts';
import type { ImpactView } from './view.ts';

/** Open inquiries that are tried at once; there may be more, and the page says so. */
const mostTried = 300;

/** Which dates of open inquiries that the viewer sees would move, if one text took the place of another. */
export async function lawImpact(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  legal: LegalData,
  from: Regime,
  to: Regime,
): Promise<ImpactView> {
  const { organisationId } = viewer;
  const rows = await selectOpenInquiries(tx, organisationId, from.id, mostTried + 1);
  const bodies = new Map((await selectAllAuthorityFacts(tx, organisationId)).map((one) => [one.id, one]));
  const looked = rows.slice(0, mostTried);
  const open = looked.map((row) => {
    const moves = row.moves.map((data) => moveSchema.parse(data));
    const named = bodiesOf(moves).flatMap((id) => bodies.get(id) ?? []);
    const facts = { ...row, regimeId: from.id, moves, bodies: named };
    return { inquiryId: row.id, ...deriveInput(legal, facts) };
  });
  const byId = new Map(looked.map((row) => [row.id, row]));
  const moved = impactOf(from, to, open, todayIn).flatMap(({ inquiryId, moved: terms }) => {
    const row = byId.get(inquiryId);
    if (!row) return [];
    const { number, subject, lang, caseReference } = row;
    return terms.map((term) => ({ ...term, inquiryId, number, subject, lang, caseReference }));
  });
  return {
    moved,
    looked: looked.length,
    more: rows.length > mostTried,
    hidden: await countHiddenInquiries(tx, from.id),
  };
}

function bodiesOf(moves: readonly Move[]): string[] {
  const found = JSON.stringify(moves).matchAll(/"authorityId":"([0-9a-f-]{36})"/g);
  return [...new Set([...found].flatMap(([, id]) => id ?? []))];
}
