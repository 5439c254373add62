import 'server-only';
import { createHash } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { letterTemplate } from '#db/schema/letter.ts';
import { organisation } from '#db/schema/organisation.ts';
import type { LetterKind } from '#lib/domain/letters/letter-terms.ts';

const columns = {
  id: letterTemplate.id,
  kind: letterTemplate.kind,
  lang: letterTemplate.lang,
  name: letterTemplate.name,
  origin: letterTemplate.origin,
  placeholders: letterTemplate.placeholders,
  version: letterTemplate.version,
  createdAt: letterTemplate.createdAt,
};

/** The templates in use at an organisation, as far as the viewer sees them. */
export function selectTemplates(tx: Tx, organisationId: string) {
  return tx
    .select(columns)
    .from(letterTemplate)
    .where(and(eq(letterTemplate.organisationId, organisationId), isNull(letterTemplate.retiredAt)))
    .orderBy(
      asc(letterTemplate.lang),
      asc(letterTemplate.kind),
      asc(letterTemplate.name),
      asc(letterTemplate.id),
    )
    .limit(500);
}

export type TemplateRow = Awaited<ReturnType<typeof selectTemplates>>[number];

/** One template with its bytes, also one that is no longer in use: letters are made from it. */
export async function selectTemplate(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      ...columns,
      organisationId: letterTemplate.organisationId,
      content: letterTemplate.content,
      retiredAt: letterTemplate.retiredAt,
    })
    .from(letterTemplate)
    .where(eq(letterTemplate.id, id));
  return row ?? null;
}

export async function insertTemplate(
  tx: Tx,
  values: Omit<typeof letterTemplate.$inferInsert, 'id' | 'version' | 'createdAt' | 'retiredAt'>,
): Promise<{ id: string }> {
  const [row] = await tx.insert(letterTemplate).values(values).returning({ id: letterTemplate.id });
  if (!row) throw new Error('a template was not inserted');
  return row;
}

/** Takes a template out of use; false when it is out of use already or was never there. */
export async function retireTemplate(tx: Tx, organisationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .update(letterTemplate)
    .set({ retiredAt: sql`now()`, version: sql`${letterTemplate.version} + 1` })
    .where(
      and(
        eq(letterTemplate.id, id),
        eq(letterTemplate.organisationId, organisationId),
        isNull(letterTemplate.retiredAt),
      ),
    )
    .returning({ id: letterTemplate.id });
  return rows.length === 1;
}

/** Which starter it is; `edition` counts up when what it says changes. */
export type StarterName = { kind: LetterKind; lang: string; edition: number };
type StarterRow = StarterName & { name: string; content: Buffer; placeholders: string[] };

/** The id of a starter in an organisation: made from both, so that loading twice adds nothing. */
export function starterTemplateId(organisationId: string, { kind, lang, edition }: StarterName): string {
  const hex = createHash('sha256')
    .update(`${organisationId}/letter/${lang}/${kind}/${edition}`)
    .digest('hex');
  // A UUID of version 8, which leaves the other bits to us (RFC 9562).
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/** Gives an organisation the starters; what is there already, also what was taken out of use, stays as it is. */
export async function insertStarters(
  tx: Tx,
  organisationId: string,
  starters: readonly StarterRow[],
): Promise<void> {
  await tx
    .insert(letterTemplate)
    .values(
      starters.map(({ edition, ...starter }) => ({
        ...starter,
        id: starterTemplateId(organisationId, { ...starter, edition }),
        organisationId,
        origin: 'starter' as const,
      })),
    )
    .onConflictDoNothing({ target: letterTemplate.id });
}

/** Organisations that lack a starter of this version; as the owner, at start. */
export async function organisationsWithout(tx: Tx, starters: readonly StarterName[]): Promise<string[]> {
  const all = await tx.select({ id: organisation.id }).from(organisation);
  const known = new Set(
    (
      await tx
        .select({ id: letterTemplate.id })
        .from(letterTemplate)
        .where(eq(letterTemplate.origin, 'starter'))
    ).map(({ id }) => id),
  );
  return all
    .map(({ id }) => id)
    .filter((id) => starters.some((one) => !known.has(starterTemplateId(id, one))));
}
