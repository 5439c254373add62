import 'server-only';
import { selectDrafts } from '#db/queries/intake/drafts.ts';
import { read } from '#lib/context.ts';
import { valueAt } from '#lib/domain/form-data.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openDraft } from './seal-draft.ts';
import type { DraftSummary } from './view.ts';

/** The viewer's own drafts, latest first, with those discarded in the last thirty days. */
export async function listDrafts(viewer: Viewer): Promise<DraftSummary[]> {
  const rows = await read(viewer, ({ tx }) => selectDrafts(tx, viewer.userId));
  return rows.map((row) => {
    const content = openDraft(row);
    const what = String(valueAt(content, 'what') ?? '')
      .trim()
      .slice(0, 140);
    const savedAt = row.updatedAt.toISOString();
    return { id: row.id, who: names(content), what, savedAt, discarded: row.discardedAt !== null };
  });
}

function names(content: Record<string, unknown>): string {
  const rows = valueAt(content, 'names');
  if (!Array.isArray(rows)) return '';
  return rows
    .map((row) => String(valueAt(row, 'text') ?? '').trim())
    .filter(Boolean)
    .join(' · ');
}
