import 'server-only';
import {
  selectAuthorityChoices,
  selectPeopleChoices,
  selectSourceChoices,
} from '#db/queries/case-choices.ts';
import { read } from '#lib/context.ts';
import { authorityName } from '#lib/domain/authority-name.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { EventChoices } from './view.ts';

/** The people, sources and authorities that an event or a claim of a case may name. */
export function listEventChoices(viewer: Viewer, caseId: string, locale: string): Promise<EventChoices> {
  return read(viewer, async ({ tx }) => ({
    people: await selectPeopleChoices(tx, caseId, locale),
    sources: await selectSourceChoices(tx, caseId),
    authorities: (await selectAuthorityChoices(tx, caseId)).map(({ id, nameEn, nameRu }) => ({
      id,
      name: authorityName(locale, nameEn, nameRu),
    })),
  }));
}
