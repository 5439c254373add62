import 'server-only';
import { selectAssignments, selectColleagues, selectUnowned } from '#db/queries/coordination.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { CoordinationView } from './view.ts';

const pageSize = 25;
const personPage = 50;
const urgencies = ['immediate', 'high', 'normal'];

/** What nobody owns, and who carries what. Cases come oldest first, within a page the most urgent on top. */
export function getCoordination(
  viewer: Viewer,
  asked: { after: string | null; person: string | null },
): Promise<CoordinationView> {
  return read(viewer, async ({ tx, today }) => {
    const found = await selectUnowned(tx, asked.after, pageSize + 1);
    const page = found.slice(0, pageSize);
    const next = found.length > pageSize ? (page.at(-1)?.id ?? null) : null;
    const colleagues = await selectColleagues(tx, viewer.organisationId, today);
    const colleague = colleagues.find(({ userId }) => userId === asked.person);
    const assignments = colleague ? await selectAssignments(tx, colleague.userId, personPage + 1) : [];
    return {
      today,
      unowned: page.sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)),
      next,
      colleagues,
      person: colleague
        ? { colleague, assignments: assignments.slice(0, personPage), more: assignments.length > personPage }
        : null,
    };
  });
}
