import 'server-only';
import { type CaseListRow, selectCases } from '#db/queries/cases/list-cases.ts';
import { selectReferencePrefix } from '#db/queries/cases/select-reference-prefix.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { referencePattern } from './reference-pattern.ts';
import type { CaseFilter } from './schema.ts';

export type CasePage = {
  rows: CaseListRow[] /** Where the next page begins; null on the last. */;
  next: string | null;
};

const pageSize = 50;

/** The cases that the viewer sees and the filter lets through, what is due first at the top. */
export function listCases(viewer: Viewer, filter: CaseFilter): Promise<CasePage> {
  return read(viewer, async ({ tx, today }) => {
    const { reference: typed, after: mark, ...rest } = filter;
    const reference = typed
      ? referencePattern(
          typed,
          await selectReferencePrefix(tx, viewer.organisationId),
          Number(today.slice(0, 4)),
        )
      : undefined;
    const [due = '', id = ''] = mark?.split('_') ?? [];
    const after = mark ? { due, id } : undefined;
    const found = await selectCases(tx, viewer, { ...rest, reference, after, limit: pageSize + 1 });
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    const more = found.length > pageSize && last;
    return { rows, next: more ? `${last.nextDue ?? 'infinity'}_${last.id}` : null };
  });
}
