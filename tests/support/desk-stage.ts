import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role, Viewer } from '#lib/domain/viewer.ts';

/** Sets a small stage as the database's owner: organisations, people, cases and what is due on them. */
export function deskStage(owner: pg.Client) {
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const names = Object.keys(row);
    const { rows } = await owner.query<{ id: string }>(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
      Object.values(row),
    );
    return rows[0]?.id ?? '';
  };
  let count = 0;
  const serial = () => String(++count).padStart(4, '0');

  return {
    insert,
    organisation: (timeZone = 'UTC') =>
      insert('organisation', {
        name: 'Test house',
        reference_prefix: `T${randomUUID().slice(0, 6).toUpperCase()}`,
        time_zone: timeZone,
      }),
    async member(organisationId: string, role: Role, name = `${role} ${serial()}`): Promise<Viewer> {
      const email = `${randomUUID()}@example.org`;
      const userId = await insert('user_account', { email, name });
      await owner.query('insert into membership (organisation_id, user_id, role) values ($1, $2, $3)', [
        organisationId,
        userId,
        role,
      ]);
      return {
        userId,
        name,
        email,
        role,
        organisationId,
        organisationName: 'Test house',
        timeZone: 'UTC',
        // They have just signed in.
        confirmedAt: new Date(),
      };
    },
    caseFile: (organisationId: string, openedBy: string, more: Record<string, unknown> = {}) =>
      insert('case_file', {
        organisation_id: organisationId,
        reference: `T-2026-${serial()}`,
        title: 'A case',
        opened_on: '2026-01-01',
        opened_by: openedBy,
        ...more,
      }),
    assign: (caseId: string, userId: string, capacity = 'lead') =>
      insert('case_assignment', { case_id: caseId, user_id: userId, capacity, assigned_by: userId }),
    authority: (organisationId: string, more: Record<string, unknown> = {}) =>
      insert('authority', {
        organisation_id: organisationId,
        name_en: 'Ministry',
        state: 'RU',
        kind: 'ministry',
        ...more,
      }),
    inquiry: (
      of: { caseId: string; organisationId: string; authorityId: string; createdBy: string },
      more: Record<string, unknown> = {},
    ) =>
      insert('inquiry', {
        case_id: of.caseId,
        organisation_id: of.organisationId,
        authority_id: of.authorityId,
        created_by: of.createdBy,
        number: ++count,
        regime_id: 'ru-59fz',
        subject: 'Whereabouts',
        status: 'awaiting-reply',
        ...more,
      }),
    obligation: (
      of: { caseId: string; organisationId: string; inquiryId: string; authorityId: string },
      dueOn: string,
      more: Record<string, unknown> = {},
    ) =>
      insert('obligation', {
        case_id: of.caseId,
        organisation_id: of.organisationId,
        inquiry_id: of.inquiryId,
        authority_id: of.authorityId,
        key: serial(),
        owner: 'theirs',
        step: 'reply',
        due_on: dueOn,
        due_expected: dueOn,
        due_safe: dueOn,
        state: 'open',
        estimated: false,
        provisional: false,
        unconfirmed: false,
        trace: '[]',
        ...more,
      }),
    task: (
      of: { caseId: string; organisationId: string; createdBy: string },
      more: Record<string, unknown> = {},
    ) =>
      insert('task', {
        case_id: of.caseId,
        organisation_id: of.organisationId,
        created_by: of.createdBy,
        title: 'Call',
        ...more,
      }),
  };
}

export type DeskStage = ReturnType<typeof deskStage>;
