import 'server-only';
import {
  countHiddenInquiries,
  type OpenOf,
  selectAllAuthorityFacts,
  selectOpenInquiries,
} from '#db/queries/laws/open-inquiries.ts';
import type { Context } from '#lib/context.ts';
import { type Move, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { impactOf } from '#lib/domain/regimes/impact-of.ts';
import type { LegalData } from './build-legal-data.ts';
import { deriveInput } from './derive-with.ts';
import type { ImpactView } from './view.ts';

/** Open inquiries that are tried at once; there may be more, and the page says so. */
const mostTried = 300;

/**
 * Which dates of open inquiries that the viewer sees would move, if others of these laws and calendars counted.
 * `of` names what would change, so that only inquiries that it can reach are tried. Nothing is written.
 */
export async function impactOn(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  of: OpenOf,
  before: LegalData,
  after: LegalData,
): Promise<ImpactView> {
  const { organisationId } = viewer;
  const rows = await selectOpenInquiries(tx, organisationId, of, mostTried + 1);
  const bodies = new Map((await selectAllAuthorityFacts(tx, organisationId)).map((one) => [one.id, one]));
  const looked = rows.slice(0, mostTried);
  const open = looked.map((row) => {
    const moves = row.moves.map((data) => moveSchema.parse(data));
    const named = bodiesOf(moves).flatMap((id) => bodies.get(id) ?? []);
    const facts = { ...row, moves, bodies: named };
    return { inquiryId: row.id, before: deriveInput(before, facts), after: deriveInput(after, facts) };
  });
  const byId = new Map(looked.map((row) => [row.id, row]));
  const moved = impactOf(open).flatMap(({ inquiryId, moved: terms }) => {
    const row = byId.get(inquiryId);
    if (!row) return [];
    const { regimeId, number, subject, lang, caseReference } = row;
    return terms.map((term) => {
      const { nameEn, nameRu } = bodies.get(term.authorityId ?? '') ?? {};
      const body = nameEn === undefined || nameRu === undefined ? null : { nameEn, nameRu };
      return { ...term, body, inquiryId, regimeId, number, subject, lang, caseReference };
    });
  });
  return {
    moved,
    looked: looked.length,
    more: rows.length > mostTried,
    hidden: await countHidden(tx, of.regimeIds),
  };
}

/** Law by law, as it is told for each of them: those of too few cases are left out of the sum. */
async function countHidden(tx: Context['tx'], regimeIds: readonly string[]): Promise<number | null> {
  let hidden: number | null = null;
  for (const id of regimeIds) {
    const told = await countHiddenInquiries(tx, id);
    if (told !== null) hidden = (hidden ?? 0) + told;
  }
  return hidden;
}

function bodiesOf(moves: readonly Move[]): string[] {
  const found = JSON.stringify(moves).matchAll(/"authorityId":"([0-9a-f-]{36})"/g);
  return [...new Set([...found].flatMap(([, id]) => id ?? []))];
}
