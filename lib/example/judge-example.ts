import 'server-only';
import type { Tx } from '#db/client.ts';
import { putWaiting, saveJudgement, selectAssessments } from '#db/queries/inquiries/assessments.ts';
import { insertTask, markTask } from '#db/queries/tasks.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { readHistory, saveDerived } from '#lib/inquiries/save-derived.ts';

/** Puts the last reply of an inquiry before a lawyer, as logging it in the app does; answers the reply's id. */
export async function awaitExampleJudgement(tx: Tx, inquiryId: string, today: string): Promise<string> {
  const reply = effectiveMoves((await readHistory(tx, inquiryId)).moves).findLast(
    ({ kind }) => kind === 'replied',
  );
  if (!reply || !(await putWaiting(tx, inquiryId, reply.id, today)))
    throw new Error('the example has no reply that could be judged');
  return reply.id;
}

type Place = {
  caseId: string;
  organisationId: string;
  inquiryId: string;
  reply: string;
  lawyerId: string;
  today: string;
};

/** The grounds say no more than the published statement does. */
const grounds =
  'The reply recommends asking the Turkmen authorities about his location and mentions no measures. It says ' +
  'nothing of any measures to force him to fly, nor of how he could fly without a passport and without regular ' +
  'flights. That he flew home is contradicted by the lost passport and by the absence of regular flights.';

/** The lawyer's judgement of the Interior Ministry's reply, with the complaint to the prosecutor as its step. */
export async function judgeIsakovReply(tx: Tx, place: Place): Promise<void> {
  const { caseId, organisationId, inquiryId, reply, lawyerId, today } = place;
  const row = (await selectAssessments(tx, inquiryId)).find(({ subject }) => subject === reply);
  const { remedies } = await saveDerived(tx, inquiryId, today);
  const prosecutor = remedies.find(({ remedyId, moveId }) => remedyId === 'prosecutor' && moveId === reply);
  const waiting = row?.tasks.find(({ kind }) => kind === 'assessment');
  if (!row || !prosecutor || !waiting) throw new Error('the example cannot be judged');
  await saveJudgement(tx, row.id, row.version, { verdict: 'evasive', grounds, assessedBy: lawyerId });
  await insertTask(tx, {
    ...{ caseId, organisationId, inquiryId, assessmentId: row.id, kind: 'step', title: '' },
    remedyKey: prosecutor.key,
    // The law sets no limit: the day is the example organisation's own.
    dueOn: prosecutor.limitSafe ?? shiftDay(today, 10),
    dueExpected: prosecutor.limitExpected,
    assigneeId: lawyerId,
    createdBy: lawyerId,
  });
  await markTask(tx, caseId, waiting.id, lawyerId);
}
