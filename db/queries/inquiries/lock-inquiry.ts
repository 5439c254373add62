import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { inquiry } from '#db/schema/inquiry.ts';

const columns = {
  id: inquiry.id,
  caseId: inquiry.caseId,
  organisationId: inquiry.organisationId,
  authorityId: inquiry.authorityId,
  regimeId: inquiry.regimeId,
  channel: inquiry.channel,
  complainedOf: inquiry.complainedOf,
  status: inquiry.status,
  version: inquiry.version,
};

/**
 * Takes an inquiry for the rest of the transaction, so that two people cannot add to its history at once.
 * Null when the viewer sees no such inquiry.
 */
export async function lockInquiry(tx: Tx, inquiryId: string) {
  const [row] = await tx
    .select(columns)
    .from(inquiry)
    .where(eq(inquiry.id, inquiryId))
    .for('update')
    .prepare('lock-inquiry')
    .execute();
  return row ?? null;
}

export type LockedInquiry = NonNullable<Awaited<ReturnType<typeof lockInquiry>>>;
