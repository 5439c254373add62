import 'server-only';
import { retireTemplate as retire } from '#db/queries/letters/templates.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Takes a template out of use; letters that were made from it keep it. */
export function retireTemplate(viewer: Viewer, id: string): Promise<Result<null>> {
  return write(viewer, 'template.retire', async ({ tx }) => {
    if (!may(viewer, 'letter.template')) return fail('forbidden');
    return (await retire(tx, viewer.organisationId, id)) ? ok(null) : fail('not-found');
  });
}
