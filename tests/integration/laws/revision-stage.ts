import { transaction } from '#db/client.ts';
import type { WorkerConnection } from '#db/worker-connection.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { type RevisePayload, reviseDates } from '#lib/jobs/revise-dates.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { shippedDigest } from '#lib/legal/digest.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import { dataOf, inquiryStage } from '../inquiries/inquiry-stage.ts';

/** The reply of every version of a law is due within that term. */
export const replyIn =
  (length: number, unit = 'calendar-days') =>
  (content: Record<string, unknown>) => {
    for (const version of content.versions as { steps: { id: string; length: number; unit: string }[] }[])
      for (const step of version.steps) if (step.id === 'reply') Object.assign(step, { length, unit });
  };

/** An organisation with a lawyer, whose laws change and whose dates are worked out anew. */
export async function revisionStage(database: TestDatabase, worker: WorkerConnection) {
  const stage = await inquiryStage(database.owner);
  const lawyer = await stage.member(stage.organisationId, 'lawyer');
  const dues = (inquiryId: string) =>
    stage.rows(
      `select step, due_on::text as due, unconfirmed from obligation where inquiry_id = $1 and state = 'open' and owner = 'theirs'
       order by step`,
      inquiryId,
    );

  async function sent(more: Record<string, unknown> = {}, on = '02.03.2026'): Promise<string> {
    const id = await stage.draft(stage.anna, more);
    dataOf(await stage.record(id, 'sent', { on, channel: 'in-person' }));
    return id;
  }

  /** Another text of a law takes effect, as the owner writes it. */
  async function inEffect(edit: (content: Record<string, unknown>) => void, regimeId = 'ru-59fz') {
    const content = structuredClone(findShippedRegime(regimeId)) as unknown as Record<string, unknown>;
    edit(content);
    await database.owner.query(
      `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
       select $1, $2, coalesce(max(number), 0) + 1, 'own', 'in-effect', $3, $4, clock_timestamp() from law
       where organisation_id = $1 and regime_id = $2`,
      [stage.organisationId, regimeId, JSON.stringify(content), shippedDigest(regimeId)],
    );
  }

  const ask = (causeId = 'ru-59fz', cause: 'law' | 'calendar' = 'law') =>
    transaction(lawyer, 'law.put-in-effect', (tx) => askRevision({ tx, viewer: lawyer }, cause, causeId));

  async function work(size?: number): Promise<number> {
    let next: RevisePayload | null = { organisation: stage.organisationId };
    let jobs = 0;
    while (next) {
      next = await worker.run((db) => reviseDates(db, next, size));
      jobs++;
    }
    return jobs;
  }

  const moved = () =>
    stage.rows(
      `select m.step, m.due_before::text as before, m.due_after::text as after from moved_date m
       join inquiry i on i.id = m.inquiry_id where i.organisation_id = $1 order by m.created_at, m.id`,
      stage.organisationId,
    );
  return { stage, lawyer, dues, sent, inEffect, ask, work, moved };
}

export type RevisionStage = Awaited<ReturnType<typeof revisionStage>>;
