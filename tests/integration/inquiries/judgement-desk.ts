import type pg from 'pg';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { judgeReply } from '#lib/inquiries/judge-reply.ts';
import { recordMove } from '#lib/inquiries/record-move.ts';
import { judgementSchema } from '#lib/judgements/schema.ts';
import { dataOf, entry, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

export const today = Temporal.Now.plainDateISO('UTC').toString();

/** What a judgement's form sends, read as the action reads it. */
export const judged = (more: Record<string, unknown> = {}) =>
  judgementSchema.parse({ verdict: 'evasive', grounds: 'It says nothing of measures.', ...more });

/** An inquiry that was sent so many days ago, and what is done about it by a caseworker and a lawyer. */
export async function judgementDesk(owner: pg.Client, sentBefore = 30) {
  const stage = await inquiryStage(owner);
  const lawyer = await stage.member(stage.organisationId, 'lawyer');
  return sentInquiry(stage, lawyer, sentBefore);
}

/** Another inquiry on the same stage. */
export async function sentInquiry(stage: InquiryStage, lawyer: Viewer, sentBefore: number) {
  const inquiryId = await stage.draft();
  dataOf(await stage.record(inquiryId, 'sent', { on: shiftDay(today, -sentBefore), channel: 'post' }));

  async function seen(viewer: Viewer = stage.anna) {
    const view = await getInquiry(viewer, inquiryId);
    if (!view) throw new Error('not seen');
    return view;
  }
  const hopId = (await seen()).state.hops[0]?.id ?? '';
  const evaded = async () => [{ questionId: (await seen()).questions[1]?.id, verdict: 'evaded' }];

  async function reply(by: Viewer = stage.anna, more: Record<string, unknown> = {}) {
    const fields = {
      hopId,
      replyKind: 'full',
      receivedOn: shiftDay(today, -1),
      language: 'ru',
      states: [{ text: 'He flew home.' }],
      answers: await evaded(),
      ...more,
    };
    return dataOf(await recordMove(by, inquiryId, entry('replied', fields))).moveId;
  }
  const waiting = async () => (await seen()).judgements;

  async function judge(
    by: Viewer = lawyer,
    more: Record<string, unknown> = {},
    version?: number,
    requestId?: string,
  ) {
    const row = (await waiting())[0];
    const target = { inquiryId, assessmentId: row?.id ?? '', version: version ?? row?.version ?? 0 };
    return judgeReply(by, target, judged(more), requestId);
  }
  /** The court, the one remedy of the law with a limit that nothing heals. */
  const court = async () =>
    (await seen()).state.remedies.find(({ remedyId }) => remedyId === 'court')?.key ?? '';
  const stepOf = async (key: string) =>
    (await waiting()).flatMap(({ tasks }) => tasks).find(({ remedyKey }) => remedyKey === key);

  async function withCourt(more: Record<string, unknown> = {}) {
    const key = await court();
    dataOf(await judge(lawyer, { remedies: [{ key, chosen: 'on', hard: 'on', ...more }] }));
    const step = await stepOf(key);
    if (!step) throw new Error('no step');
    return step;
  }
  const deadlines = async (viewer: Viewer, query: Record<string, unknown> = {}) =>
    (await listDeadlines(viewer, deadlineFilterSchema.parse({ period: 'all', ...query }))).items;

  return {
    ...{
      stage,
      lawyer,
      inquiryId,
      hopId,
      seen,
      evaded,
      reply,
      waiting,
      judge,
      court,
      stepOf,
      withCourt,
      deadlines,
    },
  };
}

export type JudgementDesk = Awaited<ReturnType<typeof judgementDesk>>;
