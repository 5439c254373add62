import { findCase } from '#lib/cases/find-case.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import { todayIn } from '#lib/clock.ts';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listHistory } from '#lib/history/list-history.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { listFiltersSchema } from '#lib/inquiries/schema.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { listPeople } from '#lib/people/list-people.ts';
import { shareCase } from '#lib/sharing/share-case.ts';
import { getToday } from '#lib/today/get-today.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

export const today = todayIn('UTC');
export const month = shiftDay(today, 30);

/** Two organisations: one whose lead opens cases, and one with a partner. */
export async function openAccessStage() {
  const house = await openHouse();
  const stage = deskStage(house.owner);
  const home = await house.organisation('HOME');
  const away = await house.organisation('AWAY');
  const lead = await house.member(home, 'caseworker', 'Lead');
  const coordinator = await house.member(home, 'coordinator', 'Coordinator');
  const lawyer = await house.member(home, 'lawyer', 'Lawyer');
  const secretary = await house.member(home, 'caseworker', 'Nobody on any case');
  const partner = await house.member(away, 'caseworker', 'Partner');
  const stranger = await house.member(away, 'coordinator', 'Stranger');

  async function open(sensitivity: string, name = `Person ${Math.random()}`) {
    const input = openCaseSchema.parse({ names: [{ text: name }], what: 'Something', sensitivity });
    const opened = await openCase(lead, input);
    if (!opened.ok) throw new Error(opened.error.code);
    const { caseId, reference } = opened.data;
    const authorityId = await stage.authority(home, { name_en: 'Named body', notes: 'Ours alone' });
    const organisationId = home;
    const inquiryId = await stage.inquiry({ caseId, organisationId, authorityId, createdBy: lead.userId });
    await stage.obligation({ caseId, organisationId, inquiryId, authorityId }, shiftDay(today, 3));
    return { caseId, reference, authorityId };
  }
  const share = (by: Viewer, caseId: string, more: Record<string, unknown> = {}) =>
    shareCase(by, caseId, {
      email: partner.email,
      level: 'read',
      until: month,
      reason: 'They are asked to help',
      ...more,
    });
  return { house, stage, home, lead, coordinator, lawyer, secretary, partner, stranger, open, share };
}

/** Every way to a case that a person has, and whether it is there on each. */
export async function reach(viewer: Viewer, at: { caseId: string; reference: string }, name: string) {
  const filter = caseFilterSchema.parse({ status: 'all' });
  const day = await getToday(viewer);
  const deadlines = await listDeadlines(viewer, deadlineFilterSchema.parse({}));
  const inquiries = await listInquiries(viewer, listFiltersSchema.parse({}));
  const ours = ({ caseReference }: { caseReference: string }) => caseReference === at.reference;
  return {
    page: (await findCase({ ...viewer }, at.reference)) !== null,
    list: (await listCases(viewer, filter)).rows.some(({ reference }) => reference === at.reference),
    search: (await listCases(viewer, { ...filter, reference: at.reference })).rows.length > 0,
    people: (await listPeople(viewer, at.caseId)).length > 0,
    history: (await listHistory(viewer, at.caseId, 'en')).entries.length > 0,
    known: (await findKnownPeople(viewer, name)).length > 0,
    inquiries: inquiries.rows.some(ours),
    deadlines: deadlines.items.some(ours),
    today: [...day.week, ...day.nextWeek].some(ours),
  };
}
/** There, or not there, on each. */
export const everywhere = (there: boolean) => ({
  page: there,
  list: there,
  search: there,
  people: there,
  history: there,
  known: there,
  inquiries: there,
  deadlines: there,
  today: there,
});
