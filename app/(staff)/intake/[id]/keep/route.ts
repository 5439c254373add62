import { currentViewer } from '#lib/auth/current-viewer.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { saveDraft } from '#lib/intake/save-draft.ts';
import { readDraftForm } from '../../read-draft-form.ts';

/** Which version of the draft is stored, so that a page can tell whether it shows the newest. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await currentViewer();
  const draft = viewer && (await findDraft(viewer, (await params).id));
  return draft ? Response.json({ version: draft.version }) : new Response(null, { status: 404 });
}

/**
 * Saves an intake while it is typed. A route and not an action: the browser finishes it after the tab is
 * closed, and a page older than the last update of the app can still save.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (!viewer) return Response.json({ is: 'signed-out' }, { status: 401 });
  const { id } = await params;
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const { answers, mark } = readDraftForm(form);
  const draft = await findDraft(viewer, id);
  if (!draft) return Response.json({ is: 'gone' }, { status: 404 });
  const saved = await saveDraft(viewer, id, answers, mark);
  if (saved.ok) return Response.json({ is: 'saved', ...saved.data });
  if (saved.error.code === 'too-long') return Response.json({ is: 'too-long' }, { status: 413 });
  if (saved.error.code !== 'conflict') return Response.json({ is: 'gone' }, { status: 404 });
  const stored = (await findDraft(viewer, id)) ?? draft;
  return Response.json(
    { is: 'conflict', ...differingFields(answers, stored.content), theirVersion: stored.version },
    { status: 409 },
  );
}
