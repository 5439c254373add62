import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { attachment } from '#lib/documents/content-disposition.ts';
import { downloadHeaders } from '#lib/documents/download-headers.ts';
import { openDocument } from '#lib/documents/open-document.ts';
import { readOriginal } from '#lib/documents/read-original.ts';
import { documentStorage } from '#lib/storage/document-storage.ts';

/** Gives a document's original out, as a file to keep and never as a page to show. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const opened = id.success ? await openDocument(viewer, id.data) : null;
  if (!id.success || !opened?.ok) return new Response(null, { status: 404, headers: downloadHeaders });
  const { mediaType, bytes, downloadName } = opened.data;
  const original = await readOriginal(documentStorage(), id.data, opened.data);
  if (!original) return new Response(null, { status: 500, headers: downloadHeaders });
  return new Response(original, {
    headers: {
      ...downloadHeaders,
      'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': attachment(downloadName),
    },
  });
}
