import 'server-only';
import { recordLook } from '#db/queries/audit/looks.ts';
import { selectStanding } from '#db/queries/cases/select-standing.ts';
import { selectAssessments } from '#db/queries/inquiries/assessments.ts';
import { type InquiryRow, selectInquiry } from '#db/queries/inquiries/select-inquiry.ts';
import { selectLastMoves, selectRunningRevisions } from '#db/queries/laws/date-revisions.ts';
import { recordRefusal } from '#lib/audit/record-refusal.ts';
import { todayIn } from '#lib/clock.ts';
import { read } from '#lib/context.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import type { Standing } from '#lib/domain/permissions.ts';
import { ruleTitles } from '#lib/domain/regimes/rule-titles.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { LegalData } from '#lib/legal/build-legal-data.ts';
import { deriveWith } from '#lib/legal/derive-with.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { lastHeard } from './last-heard.ts';
import { tellHistory } from './tell-history.ts';
import type { DerivedInquiry, JudgedInquiry } from './view.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An inquiry with all that follows from its history today; null when the viewer sees no such inquiry. */
export async function getInquiry(
  viewer: Viewer,
  inquiryId: string,
): Promise<(JudgedInquiry & { standing: Standing }) | null> {
  if (!uuid.test(inquiryId)) return null;
  const view = await read(viewer, async ({ tx, today }) => {
    const row = await selectInquiry(tx, inquiryId);
    if (row?.caseWatched) await recordLook(tx, row.caseId);
    const standing = row && (await selectStanding(tx, row.caseId));
    if (!standing) return null;
    const legal = await legalDataFor(tx, row.organisationId);
    const moved = await selectLastMoves(tx, row.id);
    const running = await selectRunningRevisions(tx, row.organisationId);
    return {
      ...deriveView(row, legal, today),
      moved: Object.fromEntries(moved.map((one) => [one.obligationKey, one])),
      revising: running.some(({ cause, causeId }) => cause === 'calendar' || causeId === row.regimeId),
      judgements: await selectAssessments(tx, row.id),
      standing,
    };
  });
  if (!view) await recordRefusal(viewer, 'inquiry.look', { subject: 'inquiry', id: inquiryId });
  return view;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Record<string, T> =>
  Object.fromEntries(rows.map((row) => [row.id, row]));

/** Derives the page's view of an inquiry from its rows. `today` is the organisation's day. */
export function deriveView(row: InquiryRow, legal: LegalData, today: string): DerivedInquiry {
  const history = row.moves.map((data) => moveSchema.parse(data));
  const { id, caseId, caseReference, caseInvented, number, subject, body, lang, channel } = row;
  const { regimeId, authorityId, complainedOf, version, questions } = row;
  return {
    ...{ id, caseId, caseReference, caseInvented, number, subject, body, lang, channel },
    ...{ regimeId, authorityId, complainedOf, version, questions, organisationId: row.organisationId },
    bodies: byId(row.bodies),
    officials: byId(row.officials),
    documents: byId(row.documents),
    contradicted: byId(row.contradicted),
    joint: row.joint,
    moves: effectiveMoves(history),
    history: tellHistory(history, byId(row.people)),
    state: deriveWith(legal, { regimeId, moves: history, questions, bodies: row.bodies, complainedOf }),
    ruleTitles: ruleTitles(legal.regime(regimeId)),
    lastHeard: lastHeard(history),
    todays: Object.fromEntries(row.bodies.map(({ timeZone }) => [timeZone, todayIn(timeZone)])),
    today,
  };
}
