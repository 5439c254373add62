import 'server-only';
import {
  selectAddressees,
  selectCaseInquiries,
  selectInquiryList,
} from '#db/queries/inquiries/select-inquiry-list.ts';
import { countHops } from '#db/queries/records/count-hops.ts';
import type { HopFilter } from '#db/queries/records/hop-filter.ts';
import { selectRecordBodies, selectRecordOfficials } from '#db/queries/records/select-body.ts';
import { instantNow, todayIn } from '#lib/clock.ts';
import { type Context, read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { ListFilters } from './schema.ts';
import { summarise } from './summarise.ts';
import type { BodyName, InquirySummary, RecordPart } from './view.ts';

/** Rows on one page. */
export const pageSize = 50;

export type InquiryList = {
  rows: InquirySummary[];
  /** Where the next page begins, for `after`; null at the end. */
  next: string | null;
  addressees: (BodyName & { id: string })[];
  /** The part of a body's record that is listed; null when none was asked for. */
  part: RecordPart | null;
};

/** The inquiries that the viewer may see, the next date first, one page after a key. */
export function listInquiries(viewer: Viewer, filters: ListFilters): Promise<InquiryList> {
  const [due = '', id = ''] = filters.after?.split('_') ?? [];
  return read(viewer, async (context) => {
    const { tx } = context;
    const part = await recordPart(context, filters);
    const rows = await selectInquiryList(tx, {
      organisationId: viewer.organisationId,
      userId: viewer.userId,
      instant: instantNow().toString(),
      status: filters.status,
      overdue: filters.overdue === '1',
      authorityId: filters.authority,
      regimeId: filters.regime,
      mine: filters.mine === '1',
      heard: filters.heard,
      hops: part?.hops,
      after: filters.after ? { due, id } : undefined,
      limit: pageSize + 1,
    });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      rows: rows.slice(0, pageSize).map(summarise),
      next: last ? `${last.due}_${last.id}` : null,
      addressees: await selectAddressees(tx, viewer.organisationId),
      part: part && { ...part.of, ...(await countHops(tx, part.hops)) },
    };
  });
}

/** The part of a record that the filters name. A body that is not in the viewer's directory names none. */
async function recordPart({ tx, viewer }: Context, filters: ListFilters) {
  if (!filters.at) return null;
  const [body] = await selectRecordBodies(tx, viewer.organisationId, [filters.at]);
  if (!body) return null;
  const signers = filters.signer ? await selectRecordOfficials(tx, body.id, [filters.signer]) : [];
  const hops: HopFilter = {
    authorityId: body.id,
    today: todayIn(body.timeZone),
    signerId: filters.signer,
    year: filters.year ? Number(filters.year) : undefined,
    regimeId: filters.regime,
    standing: filters.standing,
    trait: filters.trait,
    range: filters.range ? Number(filters.range) : undefined,
  };
  return { of: { body, signer: signers[0] ?? null }, hops };
}

/** The inquiries of one case, by number. */
export function listCaseInquiries(viewer: Viewer, caseId: string): Promise<InquirySummary[]> {
  return read(viewer, async ({ tx }) =>
    (await selectCaseInquiries(tx, caseId, instantNow().toString())).map(summarise),
  );
}
