import 'server-only';
import { selectTemplate } from '#db/queries/letters/templates.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** The bytes of a template of the viewer's own organisation, or null. */
export function findTemplateFile(
  viewer: Viewer,
  id: string,
): Promise<{ content: Buffer; name: string } | null> {
  return read(viewer, async ({ tx }) => {
    const found = may(viewer, 'letter.template') ? await selectTemplate(tx, id) : null;
    return found?.organisationId === viewer.organisationId
      ? { content: Buffer.from(found.content), name: `${found.kind}-${found.lang}` }
      : null;
  });
}
