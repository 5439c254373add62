import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { transaction } from '#db/client.ts';
import type { LetterKind } from '#lib/domain/letters/letter-terms.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { approveLetter } from '#lib/inquiries/letters/approve-letter.ts';
import { getLetter } from '#lib/inquiries/letters/get-letter.ts';
import { listTemplates } from '#lib/inquiries/letters/list-templates.ts';
import { seedStartersEverywhere } from '#lib/inquiries/letters/seed-starters.ts';
import { startLetter } from '#lib/inquiries/letters/start-letter.ts';
import { submitLetter } from '#lib/inquiries/letters/submit-letter.ts';
import { newLetterSchema, sentSchema } from '#lib/letters/schema.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { dataOf, inquiryStage } from '../inquiries/inquiry-stage.ts';

/** The stage of an inquiry with people who write and approve letters, the starters, and a store for files. */
export async function letterStage(owner: pg.Client, ownerUrl: string) {
  const stage = await inquiryStage(owner);
  const { organisationId, caseId, anna, president } = stage;
  const lawyer = await stage.member(organisationId, 'lawyer', 'Lawyer One');
  const second = await stage.member(organisationId, 'lawyer', 'Lawyer Two');
  const coordinator = await stage.member(organisationId, 'coordinator');
  await stage.assign(caseId, lawyer.userId, 'lawyer');
  const person = await stage.insert('person', { case_id: caseId, role: 'victim' });
  for (const [text, script] of [
    ['Azat Isakov', 'Latn'],
    ['Азат Исаков', 'Cyrl'],
  ])
    await stage.insert('person_name', { case_id: caseId, person_id: person, text, script });
  await owner.query(`update authority set name_ru = 'Президент Российской Федерации' where id = $1`, [
    president,
  ]);
  await seedStartersEverywhere(ownerUrl);
  const storageDir = await mkdtemp(join(tmpdir(), 'vigil-letters-'));
  const storage = folderStorage(storageDir);

  async function input(kind: LetterKind, more: Record<string, unknown> = {}, lang = 'ru') {
    const templates = await listTemplates(anna);
    const template = templates.find((one) => one.kind === kind && one.lang === lang);
    return newLetterSchema.parse({
      kind,
      templateId: template?.id,
      authorityId: president,
      subject: 'О судьбе Азата Исакова',
      body: 'Обращение от {our_date} осталось без ответа. Ответьте на вопросы:\n{open_questions}',
      ...more,
    });
  }

  return {
    ...stage,
    lawyer,
    second,
    coordinator,
    storage,
    storageDir,
    input,
    async sentInquiry(on = '1 November 2021') {
      const inquiryId = await stage.draft();
      dataOf(await stage.record(inquiryId, 'sent', { channel: 'post', on }));
      return inquiryId;
    },
    async letter(inquiryId: string, kind: LetterKind, more: Record<string, unknown> = {}, by: Viewer = anna) {
      return dataOf(await startLetter(by, inquiryId, await input(kind, more))).letterId;
    },
    async view(viewer: Viewer, letterId: string) {
      const view = await getLetter(viewer, letterId);
      if (!view) throw new Error('the letter is not there');
      return view;
    },
    async submit(letterId: string, by: Viewer = anna) {
      const { version } = await this.view(by, letterId);
      return submitLetter(by, letterId, { version, comment: '' });
    },
    async approve(letterId: string, by: Viewer = lawyer, requestId?: string) {
      const { version, seen } = await this.view(by, letterId);
      return approveLetter(by, letterId, { version, seen, comment: '' }, storage, requestId);
    },
    sent: (more: Record<string, unknown> = {}) =>
      sentSchema.parse({ channel: 'post', sentOn: '2026-01-15', trackingNumber: 'RA123', ...more }),
    sealedFrom: (viewer: Viewer) => transaction(viewer, 'read', async () => null),
  };
}

export type LetterStage = Awaited<ReturnType<typeof letterStage>>;
