import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { attachment } from '#lib/documents/content-disposition.ts';
import { openDocument } from '#lib/documents/open-document.ts';
import { readOriginal } from '#lib/documents/read-original.ts';
import { documentStorage } from '#lib/storage/document-storage.ts';

/** On every answer, so that a refusal looks the same for what is missing and for what is not theirs. */
const guarded = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Gives a document's original out, as a file to keep and never as a page to show. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const opened = id.success ? await openDocument(viewer, id.data) : null;
  if (!id.success || !opened?.ok) return new Response(null, { status: 404, headers: guarded });
  const { mediaType, bytes, downloadName } = opened.data;
  const original = await readOriginal(documentStorage(), id.data, opened.data);
  if (!original) return new Response(null, { status: 500, headers: guarded });
  return new Response(original, {
    headers: {
      ...guarded,
      'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': attachment(downloadName),
    },
  });
}
