import 'server-only';
import {
  type RecordBody,
  selectRecordBodies,
  selectRecordOfficials,
} from '#db/queries/records/select-body.ts';
import { selectRecord } from '#db/queries/records/select-record.ts';
import { selectSmallestGroup, selectWholeRecord, type WholeRow } from '#db/queries/records/whole-record.ts';
import { todayIn } from '#lib/clock.ts';
import { type Context, read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { dayRanges } from '#lib/domain/records/record-terms.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { RecordFilter } from './schema.ts';
import { toFigures } from './to-figures.ts';
import type { RecordView, WholeFigures } from './view.ts';

/**
 * The record of a body of the viewer's directory over the cases they see, or of one of its officials over the
 * replies they signed; null when there is no such body or official for them.
 */
export function getRecord(
  viewer: Viewer,
  of: { bodyId: string; officialId?: string },
  filter: RecordFilter,
): Promise<RecordView | null> {
  if (!may(viewer, 'inquiry.write')) return Promise.resolve(null);
  return read(viewer, async (context) => {
    const [body] = await selectRecordBodies(context.tx, viewer.organisationId, [of.bodyId]);
    if (!body) return null;
    if (!of.officialId) return tellRecord(context, body, null, filter);
    const [official] = await selectRecordOfficials(context.tx, body.id, [of.officialId]);
    return official ? tellRecord(context, body, official, filter) : null;
  });
}

async function tellRecord(
  { tx, viewer }: Context,
  body: RecordBody,
  official: RecordView['official'],
  { year, regime }: RecordFilter,
): Promise<RecordView> {
  const found = await selectRecord(tx, {
    authorityId: body.id,
    today: todayIn(body.timeZone),
    signerId: official?.id,
    year,
    regimeId: regime,
  });
  const signed = found.figures.filter(({ by, signerId }) => by === 'signer' && signerId !== null);
  const officials = official
    ? []
    : await selectRecordOfficials(
        tx,
        body.id,
        signed.flatMap(({ signerId }) => signerId ?? []),
      );
  const wholeAllowed = !official && (await selectSmallestGroup(tx, viewer.organisationId)) !== null;
  const whole = wholeAllowed ? await selectWholeRecord(tx, body.id, year ?? null, regime ?? null) : null;
  return {
    bodyId: body.id,
    official,
    total: toFigures(found.figures.find(({ by }) => by === 'all')),
    byYear: found.figures.flatMap((row) =>
      row.by === 'year' && row.year !== null ? [{ ...toFigures(row), year: row.year }] : [],
    ),
    byLaw: found.figures.flatMap((row) =>
      row.by === 'regime' && row.regimeId !== null ? [{ ...toFigures(row), regimeId: row.regimeId }] : [],
    ),
    byOfficial: officials
      .map((one) => ({ ...one, ...toFigures(signed.find(({ signerId }) => signerId === one.id)) }))
      .sort((a, b) => b.received - a.received),
    ranges: dayRanges.map(
      (_, range) =>
        found.ranges.find((row) => row.range === range) ?? { range, onTime: 0, late: 0, other: 0 },
    ),
    term: found.term,
    years: found.years,
    regimes: found.regimes,
    whole: whole && toWhole(whole),
    wholeAllowed,
  };
}

function toWhole(row: WholeRow): WholeFigures {
  const { received, passedOn, evasive, extended, median, onTime, ...rest } = row;
  const { late, overdue, silent, running, undated, forwarded, other } = rest;
  const standings = { 'on-time': onTime, late, overdue, silent, running, undated, forwarded, other };
  return { received, passedOn, evasive, extended, median, standings };
}
