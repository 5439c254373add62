import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { deskStage } from '../../support/desk-stage.ts';

type Arrival = {
  year?: number;
  regime?: string;
  outcome?: string;
  due?: string;
  days?: number;
  heard?: boolean;
  signer?: string;
  more?: Record<string, unknown>;
};

/** An organisation with a body, and arrivals at it written straight into the table. */
export async function recordStage(owner: pg.Client) {
  const stage = deskStage(owner);
  const organisationId = await stage.organisation();
  const lawyer = await stage.member(organisationId, 'lawyer');
  const coordinator = await stage.member(organisationId, 'coordinator');
  const authorityId = await stage.authority(organisationId, { name_en: 'Interior Ministry' });

  /** One case of a sensitivity with one arrival for each given. */
  async function caseWith(sensitivity: 'open' | 'restricted' | 'sealed', ...arrivals: Arrival[]) {
    const caseId = await stage.caseFile(organisationId, coordinator.userId, { sensitivity });
    for (const arrival of arrivals) {
      const { year = 2025, regime = 'ru-59fz', outcome = 'on-time', heard = true, more = {} } = arrival;
      const of = { caseId, organisationId, authorityId, createdBy: coordinator.userId };
      await owner.query(
        `insert into hop_record (inquiry_id, hop_id, case_id, organisation_id, authority_id, regime_id, direct,
           signer_id, received_on, received_estimated, year, outcome, due_on, paused, heard, days, term_days, passed_on,
           extended, questions_judged, questions_evaded, signer_evaded)
         values ($1, $2, $3, $4, $5, $6, $7, $8, make_date($9, 3, 1), false, $9, $10, $11, false, $12, $13, 30,
           $14, $15, $16, $17, $17)`,
        [
          await stage.inquiry(of, { regime_id: regime, status: 'replied' }),
          randomUUID(),
          caseId,
          organisationId,
          authorityId,
          regime,
          more.direct ?? true,
          arrival.signer ?? null,
          year,
          outcome,
          arrival.due ?? `${year}-04-01`,
          heard,
          arrival.days ?? null,
          more.passedOn ?? false,
          more.extended ?? null,
          more.judged ?? 0,
          more.evaded ?? 0,
        ],
      );
    }
    return caseId;
  }
  const allow = (cases: number | null) =>
    owner.query('update organisation set smallest_group = $2 where id = $1', [organisationId, cases]);
  return { ...stage, organisationId, lawyer, coordinator, authorityId, caseWith, allow };
}

export type RecordStage = Awaited<ReturnType<typeof recordStage>>;
