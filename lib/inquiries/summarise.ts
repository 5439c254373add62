import 'server-only';
import type { InquiryListRow } from '#db/queries/inquiries/select-inquiry-list.ts';
import { isOverdue } from '#lib/domain/inquiry/overdue.ts';
import { inquiryStatuses } from './schema.ts';
import type { InquirySummary, NextDate } from './view.ts';

/** A row of a list as it leaves the server. */
export function summarise(row: InquiryListRow): InquirySummary {
  return {
    id: row.id,
    number: row.number,
    caseReference: row.caseReference,
    subject: row.subject,
    lang: row.lang,
    status: inquiryStatuses.find((status) => status === row.status) ?? 'draft',
    authority: { nameEn: row.authorityNameEn, nameRu: row.authorityNameRu },
    next: nextDate(row),
    lastHeard: row.lastHeardKind ? { kind: row.lastHeardKind, on: row.lastHeardOn } : null,
  };
}

function nextDate(row: InquiryListRow): NextDate | null {
  if (!row.nextDue || !row.owner || !row.step) return null;
  return {
    dueOn: row.nextDue,
    today: row.today,
    overdue: isOverdue(row.nextDue, row.today),
    owner: row.owner,
    regimeId: row.regimeId,
    step: row.step,
    debtor: row.debtorNameEn === null ? null : { nameEn: row.debtorNameEn, nameRu: row.debtorNameRu ?? '' },
    estimated: row.estimated === true,
    provisional: row.provisional === true,
    unconfirmed: row.unconfirmed === true,
  };
}
