import 'server-only';
import {
  selectAddressees,
  selectCaseInquiries,
  selectInquiryList,
} from '#db/queries/inquiries/select-inquiry-list.ts';
import { instantNow } from '#lib/clock.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { ListFilters } from './schema.ts';
import { summarise } from './summarise.ts';
import type { BodyName, InquirySummary } from './view.ts';

/** Rows on one page. */
export const pageSize = 50;

export type InquiryList = {
  rows: InquirySummary[];
  /** Where the next page begins, for `after`; null at the end. */
  next: string | null;
  addressees: (BodyName & { id: string })[];
};

/** The inquiries that the viewer may see, the next date first, one page after a key. */
export function listInquiries(viewer: Viewer, filters: ListFilters): Promise<InquiryList> {
  const [due = '', id = ''] = filters.after?.split('_') ?? [];
  return read(viewer, async ({ tx }) => {
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
      after: filters.after ? { due, id } : undefined,
      limit: pageSize + 1,
    });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      rows: rows.slice(0, pageSize).map(summarise),
      next: last ? `${last.due}_${last.id}` : null,
      addressees: await selectAddressees(tx, viewer.organisationId),
    };
  });
}

/** The inquiries of one case, by number. */
export function listCaseInquiries(viewer: Viewer, caseId: string): Promise<InquirySummary[]> {
  return read(viewer, async ({ tx }) =>
    (await selectCaseInquiries(tx, caseId, instantNow().toString())).map(summarise),
  );
}
