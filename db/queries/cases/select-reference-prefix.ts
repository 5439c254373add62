import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { organisation } from '#db/schema/organisation.ts';

/** The letters with which an organisation's case references begin. */
export async function selectReferencePrefix(tx: Tx, organisationId: string): Promise<string> {
  const [row] = await tx
    .select({ prefix: organisation.referencePrefix })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return row?.prefix ?? '';
}
