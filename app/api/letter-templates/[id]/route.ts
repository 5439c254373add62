import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { attachment } from '#lib/documents/content-disposition.ts';
import { downloadHeaders } from '#lib/documents/download-headers.ts';
import { findTemplateFile } from '#lib/inquiries/letters/find-template-file.ts';

/** Gives a letter template of one's own organisation out, as a file to keep. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const found = id.success ? await findTemplateFile(viewer, id.data) : null;
  if (!found) return new Response(null, { status: 404, headers: downloadHeaders });
  return new Response(new Uint8Array(found.content), {
    headers: {
      ...downloadHeaders,
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': attachment(`${found.name}.docx`),
    },
  });
}
