import 'server-only';
import type { PersonChoice } from '#db/queries/case-choices.ts';
import type { selectClaim, selectLinks } from '#db/queries/claims.ts';
import { authorityName } from '#lib/domain/authority-name.ts';
import type { ClaimRelation, ClaimView } from './view.ts';

type ClaimRow = NonNullable<Awaited<ReturnType<typeof selectClaim>>>;
type LinkRow = Awaited<ReturnType<typeof selectLinks>>[number];

/** Each claim with who says it and how it stands to the others, seen from both ends of every link. */
export function claimBoard(
  rows: readonly ClaimRow[],
  links: readonly LinkRow[],
  people: readonly PersonChoice[],
  locale: string,
): ClaimView[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const { authorityEn, authorityRu, sourceId, sourceTitle, byName, ...rest } = row;
    const person = people.find(({ id }) => id === row.personId);
    return {
      ...rest,
      by: {
        authority: row.authorityId ? authorityName(locale, authorityEn ?? '', authorityRu ?? '') : null,
        person: person ? { name: person.name, role: person.role, lang: person.lang } : null,
        byName,
      },
      source: sourceId ? { id: sourceId, title: sourceTitle ?? '' } : null,
      relations: links.flatMap((link) => relationOf(row.id, link, byId)),
    };
  });
}

function relationOf(id: string, link: LinkRow, byId: Map<string, ClaimRow>): ClaimRelation[] {
  const outward = link.from === id;
  if (!outward && link.to !== id) return [];
  const other = byId.get(outward ? link.to : link.from);
  if (!other) return [];
  const inward = link.kind === 'supports' ? 'supported-by' : 'contradicted-by';
  return [{ relation: outward ? link.kind : inward, id: other.id, text: other.text, lang: other.lang }];
}
