import 'server-only';
import type { Tx } from '#db/client.ts';
import { areOfCase, isKnownAuthority } from '#db/queries/case-choices.ts';
import { insertSource, type NewEvent } from '#db/queries/events.ts';
import { edtfBounds } from '#lib/domain/dates/edtf.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { EventInput } from './schema.ts';

/** The first and last day an event can have had, as the columns hold them; an unknown date sorts last. */
export function eventDays(edtf: string | null): Pick<NewEvent, 'dateEdtf' | 'dateMin' | 'dateMax'> {
  const bounds = edtf === null ? null : edtfBounds(edtf);
  if (!bounds) return { dateEdtf: null, dateMin: 'infinity', dateMax: 'infinity' };
  return { dateEdtf: edtf, dateMin: bounds.min ?? '-infinity', dateMax: bounds.max ?? 'infinity' };
}

/** The row of an event from its form; refuses people, sources and authorities that are not this case's. */
export async function eventRow(tx: Tx, caseId: string, input: EventInput): Promise<Result<NewEvent>> {
  if (!(await areOfCase(tx, 'person', caseId, input.people))) return fail('choice.invalid', 'people');
  if (input.authorityId && !(await isKnownAuthority(tx, caseId, input.authorityId))) {
    return fail('choice.invalid', 'authorityId');
  }
  if (input.sourceId && !(await areOfCase(tx, 'source', caseId, [input.sourceId]))) {
    return fail('choice.invalid', 'sourceId');
  }
  return ok({
    caseId,
    ...eventDays(input.date),
    kind: input.kind,
    text: input.text,
    lang: input.lang,
    place: input.place,
    authorityId: input.authorityId,
    sourceId: (await enterSource(tx, caseId, input)) ?? input.sourceId,
    sourceNote: input.sourceNote,
    reliability: input.reliability,
    credibility: input.credibility,
  });
}

/** Keeps a source that was named in the event's own form; null when none was. */
async function enterSource(tx: Tx, caseId: string, { newSource }: EventInput): Promise<string | null> {
  if (newSource.title === '') return null;
  const authors = newSource.authors
    .split(/[;\n]/)
    .map((author) => author.trim())
    .filter(Boolean);
  const { title, kind, date } = newSource;
  return (await insertSource(tx, { caseId, title, kind, authors, dateEdtf: date })).id;
}
