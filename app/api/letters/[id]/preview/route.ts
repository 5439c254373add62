import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { attachment } from '#lib/documents/content-disposition.ts';
import { downloadHeaders } from '#lib/documents/download-headers.ts';
import { previewLetter } from '#lib/inquiries/letters/preview-letter.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
const asked = z.enum(['docx', 'pdf']).catch('docx');

/** Gives a letter in work out as a file marked as a draft. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const as = asked.parse(new URL(request.url).searchParams.get('as'));
  const made = id.success ? await previewLetter(viewer, id.data, as) : null;
  if (!made?.ok) {
    const status = made?.error.code === 'letter.lacks' ? 409 : 404;
    return new Response(null, { status, headers: downloadHeaders });
  }
  return new Response(new Uint8Array(made.data), {
    headers: {
      ...downloadHeaders,
      'Content-Type': types[as],
      'Content-Disposition': attachment(`draft.${as}`),
    },
  });
}
