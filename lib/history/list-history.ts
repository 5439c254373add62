import 'server-only';
import { type HistoryOf, selectHistory, selectNames } from '#db/queries/history.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type HistoryRow, idsIn, rowChange } from './row-change.ts';
import type { HistoryEntry, HistoryPage } from './view.ts';

/** Rows of the record on one page; an action writes several. */
export const rowsPerPage = 200;

/**
 * One page of what was done on a case, the latest first. Rows of one action stand together: one transaction
 * gives all of them the same instant. `of` narrows it to changes or looks, or to one record and its parts.
 */
export function listHistory(
  viewer: Viewer,
  caseId: string,
  locale: string,
  before: number | null = null,
  of: HistoryOf = {},
): Promise<HistoryPage> {
  return read(viewer, async ({ tx }) => {
    const rows = await selectHistory(tx, caseId, rowsPerPage + 1, before, of);
    const { shown, next } = wholeActions(rows);
    const ids = [...new Set(shown.flatMap(idsIn))];
    const names = Object.fromEntries(await selectNames(tx, ids, locale));
    return { entries: grouped(shown, names), names, next };
  });
}

/** Cuts a full page where an action ends, so that none is torn apart, unless a single one fills it. */
function wholeActions(rows: HistoryRow[]): { shown: HistoryRow[]; next: number | null } {
  const beyond = rows[rowsPerPage];
  if (!beyond) return { shown: rows, next: null };
  const page = rows.slice(0, rowsPerPage);
  const whole = page.filter((row) => !sameAction(row, beyond));
  const shown = whole.length > 0 ? whole : page;
  return { shown, next: shown.at(-1)?.id ?? null };
}

function sameAction(a: HistoryRow, b: HistoryRow): boolean {
  return a.instant === b.instant && a.actorId === b.actorId && a.action === b.action;
}

function grouped(rows: HistoryRow[], names: Record<string, string>): HistoryEntry[] {
  const entries: { first: HistoryRow; entry: HistoryEntry }[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    const change = rowChange(row, names);
    if (last && sameAction(last.first, row)) {
      last.entry.changes.unshift(change);
      continue;
    }
    const { id, actor, actorId, action } = row;
    const outsider = actor === null && actorId !== null;
    entries.push({
      first: row,
      entry: { id, at: row.at.toISOString(), actor, outsider, action, changes: [change] },
    });
  }
  return entries.map(({ entry }) => entry);
}
