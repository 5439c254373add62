import 'server-only';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { document } from '../schema/document.ts';

/** The next document after an id whose file is not encrypted; null when there is none. */
export async function selectNextPlainDocument(tx: Tx, after: string) {
  const [row] = await tx
    .select({
      id: document.id,
      caseId: document.caseId,
      storageKey: document.storageKey,
      sha256: document.sha256,
    })
    .from(document)
    .where(and(eq(document.encryption, 'none'), gt(document.id, after)))
    .orderBy(asc(document.id))
    .limit(1);
  return row ?? null;
}

/** Says that a document's file lies encrypted under another key; false when it was changed in between. */
export async function setDocumentEncrypted(tx: Tx, id: string, from: string, to: string): Promise<boolean> {
  const rows = await tx
    .update(document)
    .set({ storageKey: to, encryption: 'age' })
    .where(and(eq(document.id, id), eq(document.storageKey, from), eq(document.encryption, 'none')))
    .returning({ id: document.id });
  return rows.length === 1;
}

/** Whether any document's file lies under a storage key. */
export async function storageKeyIsUsed(tx: Tx, storageKey: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from document where storage_key = ${storageKey}`);
  return rows.length > 0;
}
