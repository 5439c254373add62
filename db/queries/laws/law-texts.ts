import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { userAccount } from '#db/schema/account.ts';
import { law, lawConfirmation } from '#db/schema/law.ts';

/** Who put it in effect, or else who began it. */
const author = sql`${userAccount.id} = coalesce(${law.effectiveBy}, ${law.createdBy})`;
const columns = {
  id: law.id,
  regimeId: law.regimeId,
  number: law.number,
  origin: law.origin,
  state: law.state,
  shippedDigest: law.shippedDigest,
  note: law.note,
  effectiveAt: law.effectiveAt,
  effectiveByName: userAccount.name,
  version: law.version,
};

/** The texts of an organisation's laws without their content, of all or of one; the latest first. */
export function selectLawTexts(tx: Tx, organisationId: string, regimeId?: string) {
  return tx
    .select(columns)
    .from(law)
    .leftJoin(userAccount, author)
    .where(and(eq(law.organisationId, organisationId), regimeId ? eq(law.regimeId, regimeId) : undefined))
    .orderBy(law.regimeId, desc(law.number));
}
export type LawText = Awaited<ReturnType<typeof selectLawTexts>>[number];

/** The draft of a law, with its text; null when nobody has begun one. */
export async function selectDraft(tx: Tx, organisationId: string, regimeId: string) {
  const [row] = await tx
    .select({ ...columns, content: law.content })
    .from(law)
    .leftJoin(userAccount, author)
    .where(and(eq(law.organisationId, organisationId), eq(law.regimeId, regimeId), eq(law.state, 'draft')));
  return row ?? null;
}

/** Until the transaction ends nobody else changes a law of this organisation, nor begins a draft of it. */
export async function lockLaw(tx: Tx, organisationId: string, regimeId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`law/${organisationId}/${regimeId}`}, 0))`,
  );
}

type NewLaw = Pick<
  typeof law.$inferInsert,
  'organisationId' | 'regimeId' | 'origin' | 'state' | 'content' | 'shippedDigest' | 'note'
> & { createdBy: string };

/** Adds a text under the next number of its law. */
export async function insertLaw(tx: Tx, values: NewLaw): Promise<void> {
  const inEffect = values.state === 'in-effect';
  await tx.insert(law).values({
    ...values,
    number: nextNumber(values.organisationId, values.regimeId),
    effectiveBy: inEffect ? values.createdBy : null,
    effectiveAt: inEffect ? sql`now()` : null,
  });
}

function nextNumber(organisationId: string, regimeId: string) {
  return sql<number>`(select coalesce(max(l.number), 0) + 1 from law l
    where l.organisation_id = ${organisationId} and l.regime_id = ${regimeId})`;
}

type DraftChange = { content: Record<string, unknown> } | { state: 'set-aside' };

/** Changes a draft made from the given version; false when it is not the draft's version any more. */
export async function updateDraft(tx: Tx, id: string, version: number, change: DraftChange) {
  const rows = await tx
    .update(law)
    .set({ ...change, version: version + 1 })
    .where(and(eq(law.id, id), eq(law.version, version), eq(law.state, 'draft')))
    .returning({ version: law.version });
  return rows.length > 0;
}

/** The draft takes effect as the latest text of its law. */
export async function putDraftInEffect(
  tx: Tx,
  draft: { id: string; organisationId: string; regimeId: string },
  values: { origin: 'shipped' | 'own'; note: string; shippedDigest: string; effectiveBy: string },
): Promise<void> {
  await tx
    .update(law)
    .set({
      ...values,
      state: 'in-effect',
      number: nextNumber(draft.organisationId, draft.regimeId),
      effectiveAt: sql`now()`,
      version: sql`${law.version} + 1`,
    })
    .where(eq(law.id, draft.id));
}

/** A lawyer's word on a rule; false when the same rule is confirmed already. */
export async function insertConfirmation(
  tx: Tx,
  values: {
    organisationId: string;
    regimeId: string;
    rule: string;
    ruleDigest: string;
    note: string;
    confirmedBy: string;
  },
): Promise<boolean> {
  const rows = await tx
    .insert(lawConfirmation)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: lawConfirmation.id });
  return rows.length > 0;
}

/** Takes a live confirmation back; the law that it was of, or null when there is none. */
export async function withdrawConfirmationRow(
  tx: Tx,
  organisationId: string,
  id: string,
  userId: string,
): Promise<string | null> {
  const [row] = await tx
    .update(lawConfirmation)
    .set({ withdrawnBy: userId, withdrawnAt: sql`now()` })
    .where(
      and(
        eq(lawConfirmation.id, id),
        eq(lawConfirmation.organisationId, organisationId),
        sql`${lawConfirmation.withdrawnAt} is null`,
      ),
    )
    .returning({ regimeId: lawConfirmation.regimeId });
  return row?.regimeId ?? null;
}
