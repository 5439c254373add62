import type pg from 'pg';
import { transaction } from '#db/client.ts';
import type { WorkerConnection } from '#db/worker-connection.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { type RevisePayload, reviseDates } from '#lib/jobs/revise-dates.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { shippedDigest } from '#lib/legal/digest.ts';
import { dataOf, inquiryStage } from '../inquiries/inquiry-stage.ts';

/** An edit of a law's text, by which its reply is due in another time. */
export const replyIn =
  (length: number, unit = 'calendar-days') =>
  (content: Record<string, unknown>) => {
    for (const version of content.versions as { steps: { id: string; length: number; unit: string }[] }[])
      for (const step of version.steps) if (step.id === 'reply') Object.assign(step, { length, unit });
  };

/** The stage of an inquiry with a lawyer, whose laws change and whose dates the worker works out anew. */
export async function lawStage(owner: pg.Client, worker: WorkerConnection) {
  const stage = await inquiryStage(owner);
  const { organisationId } = stage;
  const lawyer = await stage.member(organisationId, 'lawyer');
  return {
    ...stage,
    lawyer,
    dues: (inquiryId: string) =>
      stage.rows(
        `select step, due_on::text as due, unconfirmed from obligation where inquiry_id = $1 and state = 'open'
           and owner = 'theirs' order by step`,
        inquiryId,
      ),
    async sent(more: Record<string, unknown> = {}, on = '02.03.2026'): Promise<string> {
      const id = await stage.draft(stage.anna, more);
      dataOf(await stage.record(id, 'sent', { on, channel: 'in-person' }));
      return id;
    },
    /** Another text of a law takes effect, as the owner writes it. */
    async inEffect(edit: (content: Record<string, unknown>) => void, regimeId = 'ru-59fz') {
      const content = structuredClone(findShippedRegime(regimeId)) as unknown as Record<string, unknown>;
      edit(content);
      await owner.query(
        `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
         select $1, $2, coalesce(max(number), 0) + 1, 'own', 'in-effect', $3, $4, clock_timestamp() from law
         where organisation_id = $1 and regime_id = $2`,
        [organisationId, regimeId, JSON.stringify(content), shippedDigest(regimeId)],
      );
    },
    ask: (causeId = 'ru-59fz', cause: 'law' | 'calendar' = 'law') =>
      transaction(lawyer, 'law.put-in-effect', (tx) => askRevision({ tx, viewer: lawyer }, cause, causeId)),
    /** Has the worker do what was asked, in batches; answers in how many jobs. */
    async work(size?: number): Promise<number> {
      let next: RevisePayload | null = { organisation: organisationId };
      let jobs = 0;
      while (next) {
        next = await worker.run((db) => reviseDates(db, next, size));
        jobs++;
      }
      return jobs;
    },
    moved: () =>
      stage.rows(
        `select m.step, m.due_before::text as before, m.due_after::text as after from moved_date m
         join inquiry i on i.id = m.inquiry_id where i.organisation_id = $1 order by m.created_at, m.id`,
        organisationId,
      ),
  };
}

export type LawStage = Awaited<ReturnType<typeof lawStage>>;
