import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';
import { caseFile } from '../schema/case-file.ts';
import { document } from '../schema/document.ts';

/** `receivedFrom` and `receivedHow` come sealed for the id (`lib/crypto/case-seal.ts`), and go so. */
type NewDocument = { id: string } & Omit<
  typeof document.$inferInsert,
  'id' | 'version' | 'createdAt' | 'updatedAt'
>;
type Said = Pick<NewDocument, 'title' | 'kind' | 'language' | 'receivedFrom' | 'receivedHow'>;

const columns = {
  id: document.id,
  version: document.version,
  title: document.title,
  fileName: document.fileName,
  kind: document.kind,
  language: document.language,
  mediaType: document.mediaType,
  bytes: document.bytes,
  sha256: document.sha256,
  receivedFrom: document.receivedFrom,
  receivedHow: document.receivedHow,
  uploadedBy: userAccount.name,
  createdAt: document.createdAt,
};

function fromDocuments(tx: Tx) {
  return tx.select(columns).from(document).leftJoin(userAccount, eq(userAccount.id, document.uploadedBy));
}

/** Documents of a case, the latest first; before a given one of the same order. */
export function selectDocuments(tx: Tx, caseId: string, limit: number, before: string | null) {
  const key = sql`(${document.createdAt}, ${document.id})`;
  const start = sql`(select d.created_at, d.id from document d where d.id = ${before} and d.case_id = ${caseId})`;
  return fromDocuments(tx)
    .where(and(eq(document.caseId, caseId), before ? sql`${key} < ${start}` : undefined))
    .orderBy(desc(document.createdAt), desc(document.id))
    .limit(limit);
}

export async function selectDocument(tx: Tx, caseId: string, id: string) {
  const [row] = await fromDocuments(tx).where(and(eq(document.caseId, caseId), eq(document.id, id)));
  return row ?? null;
}

/** Where a document's bytes lie, with the reference of its case; null when the viewer sees none such. */
export async function selectStoredDocument(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      caseId: document.caseId,
      reference: caseFile.reference,
      storageKey: document.storageKey,
      encryption: document.encryption,
      mediaType: document.mediaType,
      bytes: document.bytes,
    })
    .from(document)
    .innerJoin(caseFile, eq(caseFile.id, document.caseId))
    .where(eq(document.id, id));
  return row ?? null;
}

export async function insertDocument(tx: Tx, values: NewDocument): Promise<{ id: string }> {
  const [row] = await tx.insert(document).values(values).returning({ id: document.id });
  if (!row) throw new Error('document was not inserted');
  return row;
}

/** Saves over exactly the version that was read; false when it is no longer that one. */
export async function updateDocument(
  tx: Tx,
  caseId: string,
  id: string,
  version: number,
  values: Said,
): Promise<boolean> {
  const rows = await tx
    .update(document)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(document.id, id), eq(document.caseId, caseId), eq(document.version, version)))
    .returning({ id: document.id });
  return rows.length === 1;
}

/** Whether a row stands for the bytes under a key. */
export async function documentIsStored(tx: Tx, caseId: string, storageKey: string): Promise<boolean> {
  const rows = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.caseId, caseId), eq(document.storageKey, storageKey)));
  return rows.length > 0;
}

/** Writes a read into the record of a case that the viewer sees. */
export async function recordRead(
  tx: Tx,
  action: string,
  subject: string,
  subjectId: string,
  caseId: string,
): Promise<void> {
  await tx.execute(sql`select access.record_read(${action}, ${subject}, ${subjectId}, ${caseId})`);
}
