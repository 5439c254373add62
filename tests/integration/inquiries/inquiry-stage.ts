import type pg from 'pg';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openInquiry } from '#lib/inquiries/open-inquiry.ts';
import { recordMove } from '#lib/inquiries/record-move.ts';
import { draftSchema, type EntryKind, entrySchemas, type MoveEntry } from '#lib/inquiries/schema.ts';
import { deskStage } from '../../support/desk-stage.ts';

/** What a form of that kind sends, read as the action reads it. */
export function entry(kind: EntryKind, fields: Record<string, unknown> = {}): MoveEntry {
  return entrySchemas[kind].parse({ kind, ...fields });
}

export function dataOf<T>(result: { ok: true; data: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}

/** An organisation with the bodies of the Isakov case and a case to write about. */
export async function inquiryStage(owner: pg.Client) {
  const stage = deskStage(owner);
  const organisationId = await stage.organisation('Europe/Berlin');
  const anna = await stage.member(organisationId, 'caseworker');
  const moscow = { time_zone: 'Europe/Moscow' };
  const president = await stage.authority(organisationId, { name_en: 'President', ...moscow });
  const ministry = await stage.authority(organisationId, {
    name_en: 'Ministry of Internal Affairs',
    parent_id: president,
    ...moscow,
  });
  await owner.query(
    'insert into authority_regime (organisation_id, authority_id, regime_id, priority) values ($1, $2, $3, 1)',
    [organisationId, president, 'ru-59fz'],
  );
  const caseId = await stage.caseFile(organisationId, anna.userId);
  await stage.assign(caseId, anna.userId);
  const rows = async (query: string, ...values: unknown[]) => (await owner.query(query, values)).rows;
  return {
    ...stage,
    organisationId,
    anna,
    president,
    ministry,
    caseId,
    rows,
    async draft(viewer: Viewer = anna, more: Record<string, unknown> = {}) {
      const draft = draftSchema.parse({
        authorityId: president,
        subject: 'The fate of Azat Isakov',
        lang: 'en',
        questions: [{ text: 'Where is he?' }, { text: 'What measures were taken?' }],
        ...more,
      });
      return dataOf(await openInquiry(viewer, caseId, draft)).inquiryId;
    },
    record: (inquiryId: string, kind: EntryKind, fields: Record<string, unknown> = {}, requestId?: string) =>
      recordMove(anna, inquiryId, entry(kind, fields), requestId),
  };
}

export type InquiryStage = Awaited<ReturnType<typeof inquiryStage>>;
