import { randomUUID } from 'node:crypto';
import { form } from '../call-action.ts';
import { mayKeep } from '../oracle.ts';
import { insert } from '../stage/insert.ts';
import { type CaseAction, type Cell, idle } from './action.ts';
import { staff, text, yesterday } from './case-forms.ts';
import { onInquiry } from './desk-actions.ts';

/** A reply that stands in the inquiry and nobody has judged; logged by a colleague who is no viewer. */
async function spareReply({ world, file }: Cell): Promise<string> {
  const id = randomUUID();
  const data = {
    kind: 'replied',
    id,
    hopId: file.parts.hop,
    on: yesterday(),
    replyKind: 'full',
    enteredAt: new Date().toISOString(),
    enteredBy: world.spare,
  };
  return insert(world.owner, 'move', {
    id,
    case_id: file.id,
    inquiry_id: file.parts.inquiry,
    kind: data.kind,
    data,
    entered_by: world.spare,
  });
}
const houseOf = async ({ world, file }: Cell) => {
  const { rows } = await world.owner.query<{ id: string }>(
    'select organisation_id as id from case_file where id = $1',
    [file.id],
  );
  return rows[0]?.id ?? '';
};
async function spareAssessment(cell: Cell): Promise<string> {
  const { world, file } = cell;
  return insert(world.owner, 'assessment', {
    case_id: file.id,
    organisation_id: await houseOf(cell),
    inquiry_id: file.parts.inquiry,
    subject: await spareReply(cell),
    logged_by: world.spare,
  });
}
async function spareStep(cell: Cell): Promise<string> {
  const { world, file } = cell;
  return insert(world.owner, 'task', {
    case_id: file.id,
    organisation_id: await houseOf(cell),
    inquiry_id: file.parts.inquiry,
    kind: 'step',
    title: text,
    created_by: world.spare,
  });
}
/** An open question and a claim that could answer it. */
const spareQuestion = ({ world, file }: Cell) =>
  insert(world.owner, 'open_question', { case_id: file.id, text });

/** Actions about what replies are worth and what follows from them, by file and name. */
export const judgementActions: Record<string, CaseAction> = {
  [`${staff}/inquiries/[id]/assess/actions.ts:askForJudgementAction`]: {
    ...onInquiry(
      'inquiry',
      () => [],
      () => ({}),
      'assessment',
    ),
    may: mayKeep,
    args: async (cell) => [cell.file.parts.inquiry, form({ subject: await spareReply(cell) })],
  },
  [`${staff}/inquiries/[id]/assess/actions.ts:judgeReplyAction`]: {
    ...onInquiry(
      'inquiry',
      () => [],
      () => ({}),
      'assessment',
    ),
    may: (who, file) => mayKeep(who, file) && who.role === 'lawyer',
    args: async (cell) => {
      const place = { inquiryId: cell.file.parts.inquiry, assessmentId: await spareAssessment(cell) };
      return [place, idle, form({ verdict: 'evasive', grounds: text, version: 1 })];
    },
  },
  [`${staff}/inquiries/[id]/assess/actions.ts:stepAction`]: {
    ...onInquiry(
      'inquiry',
      () => [],
      () => ({}),
      'task',
    ),
    args: async (cell) => {
      const place = { inquiryId: cell.file.parts.inquiry, caseId: cell.file.id };
      return [place, form({ id: await spareStep(cell), act: 'done' })];
    },
  },
  [`${staff}/inquiries/actions.ts:answerQuestionAction`]: {
    ...onInquiry(
      'inquiry',
      () => [],
      () => ({}),
      'open_question',
    ),
    args: async (cell) => {
      const place = { inquiryId: cell.file.parts.inquiry, caseId: cell.file.id };
      return [place, form({ questionId: await spareQuestion(cell), claimId: cell.file.parts.claim })];
    },
  },
};
