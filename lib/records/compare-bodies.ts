import 'server-only';
import { selectComparable, selectRecordBodies } from '#db/queries/records/select-body.ts';
import { type RecordRows, selectRecord } from '#db/queries/records/select-record.ts';
import { todayIn } from '#lib/clock.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { ComparisonFilter } from './schema.ts';
import { toFigures } from './to-figures.ts';
import type { Comparison } from './view.ts';

const mostSuggested = 8;

/** The records of up to five bodies by the same measures, and which others one may put beside them. */
export async function compareBodies(viewer: Viewer, filter: ComparisonFilter): Promise<Comparison> {
  if (!may(viewer, 'inquiry.write'))
    return { bodies: [], suggested: [], choices: [], years: [], regimes: [] };
  return read(viewer, async ({ tx }) => {
    const bodies = await selectRecordBodies(tx, viewer.organisationId, filter.body);
    const records: RecordRows[] = [];
    for (const { id, timeZone } of bodies) {
      const today = todayIn(timeZone);
      records.push(
        await selectRecord(tx, { authorityId: id, today, year: filter.year, regimeId: filter.regime }),
      );
    }
    const others = (await selectComparable(tx, viewer.organisationId))
      .filter(({ id }) => !bodies.some((body) => body.id === id))
      .map(({ timeZone: _, ...choice }) => choice);
    const [first] = bodies;
    const alike = others.filter(({ state, kind }) => state === first?.state && kind === first.kind);
    const near = others.filter(({ state, kind }) => state === first?.state && kind !== first.kind);
    return {
      bodies: bodies.map(({ id, nameEn, nameRu }, index) => ({
        id,
        nameEn,
        nameRu,
        total: toFigures(records[index]?.figures.find(({ by }) => by === 'all')),
      })),
      suggested: [...alike, ...near].slice(0, mostSuggested),
      choices: others,
      years: [...new Set(records.flatMap(({ years }) => years))].sort((a, b) => b - a),
      regimes: [...new Set(records.flatMap(({ regimes }) => regimes))].sort(),
    };
  });
}
