import 'server-only';
import { recordRead, selectStoredDocument } from '#db/queries/documents.ts';
import { type Context, write } from '#lib/context.ts';
import { findCaseKey } from '#lib/crypto/case-key.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { endingOf, servedAs } from './media-type.ts';

/** What a download needs: where the bytes lie, what they are, and a name that says nothing of the case. */
export type OpenedDocument = {
  storageKey: string;
  /** The age identity that opens the stored bytes; null for a file from before files were encrypted. */
  identity: string | null;
  mediaType: string;
  bytes: number;
  downloadName: string;
};

/**
 * Opens a document for download and writes that down first. `not-found` is the answer for a document that is
 * not there and for one that the viewer may not see.
 */
export async function openDocument(viewer: Viewer, id: string): Promise<Result<OpenedDocument>> {
  const work = async ({ tx }: Context): Promise<Result<OpenedDocument>> => {
    const found = await selectStoredDocument(tx, id);
    if (!found) return fail('not-found');
    await recordRead(tx, 'document.download', 'document', id, found.caseId);
    const { storageKey, encryption, mediaType, bytes, reference } = found;
    const key = encryption === 'age' ? await findCaseKey(tx, found.caseId) : null;
    if (encryption === 'age' && !key) throw new Error('a document is encrypted to a key that is not there');
    const downloadName = `${reference}-${id.slice(-8)}.${endingOf(mediaType)}`;
    const identity = key?.identity ?? null;
    return ok({ storageKey, identity, mediaType: servedAs(mediaType), bytes, downloadName });
  };
  return write(viewer, 'document.download', work, undefined, { subject: 'document', id });
}
