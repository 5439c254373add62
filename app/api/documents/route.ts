import { z } from 'zod';
import { currentViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';
import { receiveDocument } from '#lib/documents/receive-document.ts';
import { documentSizeLimit } from '#lib/documents/size-limit.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import { documentStorage } from '#lib/storage/document-storage.ts';

const statuses: Record<string, number> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'file.too-large': 413,
};
/** What a form weighs besides its file. */
const formBytes = 1_000_000;

/** Takes a document in: `?case=` names the case, `&inquiry=` the one whose reply it is; the body is the form with its file, read as it arrives. */
export async function POST(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const reference = url.searchParams.get('case') ?? '';
  const received = await receive(request, reference);
  if (request.headers.get('accept')?.includes('application/json')) {
    const status = received.ok ? 201 : (statuses[received.error.code] ?? 422);
    return Response.json(received, { status, headers: { 'Cache-Control': 'no-store' } });
  }
  const inquiry = z.uuid().safeParse(url.searchParams.get('inquiry'));
  // The scan of a reply: its form is next.
  if (inquiry.success && received.ok) {
    const form = `/inquiries/${inquiry.data}/record/replied?document=${received.data.id}`;
    return new Response(null, { status: 303, headers: { Location: form } });
  }
  const home = `/cases/${encodeURIComponent(reference)}/documents`;
  const to = received.ok ? `${home}?saved=added` : refusedPlace(home, received.error.code);
  return new Response(null, { status: 303, headers: { Location: to } });
}

/** Where a browser without scripts is shown why its form was refused. */
function refusedPlace(home: string, code: string): string {
  return code === 'signed-out' ? '/sign-in' : `${home}/add?refused=${code}`;
}

async function receive(request: Request, reference: string): Promise<Result<{ id: string }>> {
  if (!isSameOrigin(request.headers)) return fail('forbidden');
  const viewer = await currentViewer();
  if (!viewer) return fail('signed-out');
  const found = await findCase(viewer, reference);
  if (!found) return fail('not-found');
  const limit = documentSizeLimit();
  if (Number(request.headers.get('content-length')) > limit + formBytes)
    return fail('file.too-large', 'file');
  const contentType = request.headers.get('content-type') ?? '';
  return receiveDocument(viewer, found.id, { body: request.body, contentType }, documentStorage(), limit);
}
