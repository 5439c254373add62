import 'server-only';
import { selectTemplates } from '#db/queries/letters/templates.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { templateView } from './template-view.ts';
import type { TemplateView } from './view.ts';

/** The templates in use at the viewer's organisation. */
export function listTemplates(viewer: Viewer): Promise<TemplateView[]> {
  return read(viewer, async ({ tx }) => (await selectTemplates(tx, viewer.organisationId)).map(templateView));
}
