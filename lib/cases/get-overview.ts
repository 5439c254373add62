import 'server-only';
import { selectLatestEvents, selectOpenObligations } from '#db/queries/cases/select-overview.ts';
import { selectConsents, selectPeople } from '#db/queries/people/select-people.ts';
import { selectOpenTasks } from '#db/queries/tasks.ts';
import { read } from '#lib/context.ts';
import { remedyIdOf } from '#lib/domain/inquiry/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { CaseOverview } from './view.ts';

/** What the front page of a case shows of its parts; empty for a case that the viewer does not see. */
export function getOverview(viewer: Viewer, caseId: string): Promise<CaseOverview> {
  return read(viewer, async ({ tx }) => ({
    people: (await selectPeople(tx, caseId)).map(({ id, role, names, safety }) => ({
      id,
      role,
      names: names.map(({ text }) => text),
      language: names[0]?.language ?? 'und',
      safety,
    })),
    events: await selectLatestEvents(tx, caseId, 4),
    obligations: await selectOpenObligations(tx, caseId, 5),
    tasks: (await selectOpenTasks(tx, caseId, 5)).map(({ remedyKey, ...one }) => ({
      ...one,
      step: remedyKey && remedyIdOf(remedyKey),
    })),
    consent: (await selectConsents(tx, caseId)) as CaseOverview['consent'],
  }));
}
