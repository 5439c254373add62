import { randomUUID } from 'node:crypto';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '#lib/documents/open-document.ts';
import { readOriginal } from '#lib/documents/read-original.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { listInquiryLetters, listWaitingLetters } from '#lib/inquiries/letters/list-letters.ts';
import { previewLetter } from '#lib/inquiries/letters/preview-letter.ts';
import { recordSent } from '#lib/inquiries/letters/record-sent.ts';
import { returnLetter } from '#lib/inquiries/letters/return-letter.ts';
import { saveLetter } from '#lib/inquiries/letters/save-letter.ts';
import { startLetter } from '#lib/inquiries/letters/start-letter.ts';
import { openHouse } from '../../support/house.ts';
import { dataOf } from '../inquiries/inquiry-stage.ts';
import { type LetterStage, letterStage } from './letter-stage.ts';

const { owner, ownerUrl } = await openHouse();
let stage: LetterStage;
beforeAll(async () => {
  stage = await letterStage(owner, ownerUrl);
});

async function textOf(viewer: Viewer, documentId: string | null): Promise<Buffer> {
  const opened = dataOf(await openDocument(viewer, documentId ?? ''));
  const original = await readOriginal(stage.storage, documentId ?? '', opened);
  return Buffer.from(await new Response(original).arrayBuffer());
}

const refusal = (result: { ok: boolean }) =>
  'error' in result ? (result.error as { code: string }).code : 'ok';

describe('a letter from its draft to the post', () => {
  test('a reminder is drafted, returned, changed, approved, sent; the move stands in the inquiry', async () => {
    const { anna, lawyer, second } = stage;
    const inquiryId = await stage.sentInquiry();
    const letterId = await stage.letter(inquiryId, 'reminder', { withTrace: 'on' });

    const draft = await stage.view(anna, letterId);
    expect(draft.lacks).toEqual([]);
    expect(draft.filled.body).toBe(
      'Обращение от 1 ноября 2021 года осталось без ответа. Ответьте на вопросы:\n1. Where is he?\n2. What measures were taken?',
    );
    expect(draft.values.article).toBe('ч. 1 ст. 12 Федерального закона от 02.05.2006 № 59-ФЗ');
    expect(draft.values.due_safe).toBe('13 декабря 2021 года');
    expect(draft.values.annex).toContain('30 календарных дней');

    dataOf(await stage.submit(letterId));
    const tasks = await stage.rows(
      `select assignee_id, title, kind, done_at from task where letter_id = $1`,
      letterId,
    );
    expect(tasks).toEqual([
      {
        assignee_id: lawyer.userId,
        title: 'На утверждение: О судьбе Азата Исакова',
        kind: 'approval',
        done_at: null,
      },
    ]);
    expect((await listWaitingLetters(second, 10)).map(({ id }) => id)).toContain(letterId);
    expect(await listWaitingLetters(anna, 10)).toEqual([]);

    const { version } = await stage.view(lawyer, letterId);
    dataOf(await returnLetter(lawyer, letterId, { version, comment: 'Назовите должность.' }));
    const returned = await stage.view(anna, letterId);
    expect(returned.state).toBe('returned');
    expect(returned.comments.map(({ text, by }) => [text, by])).toEqual([
      ['Назовите должность.', 'Lawyer One'],
    ]);
    const told = await stage.rows(`select user_id, kind from notice where subject_id = $1`, letterId);
    expect(told).toEqual([{ user_id: anna.userId, kind: 'letter-returned' }]);

    const changed = await stage.input('reminder', {
      body: 'Обращение от {our_date} осталось без всякого ответа.',
      withTrace: 'on',
      fields: { official: 'Президенту' },
    });
    dataOf(await saveLetter(anna, letterId, returned.version, changed));
    const again = await stage.view(anna, letterId);
    expect(again.texts.map(({ number }) => number)).toEqual([2, 1]);
    const changes = again.texts[0]?.changes ?? [];
    expect(
      changes
        .filter(({ kind }) => kind === 'added')
        .map(({ text }) => text)
        .join(''),
    ).toContain('всякого');

    dataOf(await stage.submit(letterId));
    dataOf(await stage.approve(letterId));
    const approved = await stage.view(anna, letterId);
    expect([approved.state, approved.approval?.by, approved.approval?.text]).toEqual([
      'approved',
      'Lawyer One',
      2,
    ]);
    const docx = await textOf(anna, approved.documents.docx);
    const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
    expect(xml).toContain('Обращение от 1 ноября 2021 года осталось без всякого ответа.');
    expect(xml).toContain('Расчёт срока');
    expect(xml).toContain('Президенту');
    expect(xml).not.toMatch(/\{[a-z_#/]+\}/);
    expect(xml).not.toContain('ПРОЕКТ');
    const pdf = await textOf(anna, approved.documents.pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    const done = dataOf(await recordSent(anna, letterId, stage.sent()));
    const inquiry = await getInquiry(anna, inquiryId);
    const move = inquiry?.moves.find(({ id }) => id === done.moveId);
    expect(move).toMatchObject({ kind: 'reminder-sent', on: '2026-01-15', channel: 'post', note: 'RA123' });
    expect((await stage.view(anna, letterId)).sent).toMatchObject({
      on: '2026-01-15',
      trackingNumber: 'RA123',
    });
    expect((await listInquiryLetters(anna, inquiryId)).map(({ state }) => state)).toEqual(['sent']);
  });

  test('the appeal of a drafted inquiry is sent by its letter; e-mail to a Russian body is refused', async () => {
    const { anna } = stage;
    const inquiryId = await stage.draft();
    const letterId = await stage.letter(inquiryId, 'appeal', { body: 'Просим сообщить, где {person}.' });
    dataOf(await stage.submit(letterId));
    dataOf(await stage.approve(letterId));
    const mailed = await recordSent(anna, letterId, stage.sent({ channel: 'email' }));
    expect(mailed).toMatchObject({ ok: false, error: { code: 'letter.dead-channel', field: 'channel' } });
    expect((await getInquiry(anna, inquiryId))?.state.hops).toEqual([]);
    // On that day an e-mail still began a term.
    const before = stage.sent({ channel: 'email', sentOn: '2025-03-01' });
    dataOf(await recordSent(anna, letterId, before));
    expect((await getInquiry(anna, inquiryId))?.moves.map(({ kind }) => kind)).toContain('sent');
  });

  test('a complaint takes up its remedy', async () => {
    const { anna, ministry } = stage;
    const inquiryId = await stage.sentInquiry();
    const remedy = (await getInquiry(anna, inquiryId))?.state.remedies.find(
      ({ remedyId }) => remedyId === 'prosecutor',
    );
    const without = await startLetter(anna, inquiryId, await stage.input('complaint', {}));
    expect(without).toMatchObject({ ok: false, error: { field: 'remedyKey' } });
    const letterId = await stage.letter(inquiryId, 'complaint', {
      remedyKey: remedy?.key,
      authorityId: ministry,
      body: 'На что жалуемся: {grounds}. Норма: {article}. Срок: {due_safe}. Кто: {first_authority}.',
    });
    const { filled } = await stage.view(anna, letterId);
    expect(filled.body).toBe(
      'На что жалуемся: нет ответа. Норма: ч. 1 ст. 12 Федерального закона от 02.05.2006 № 59-ФЗ. Срок: 13 декабря 2021 года. Кто: Президент Российской Федерации.',
    );
    dataOf(await stage.submit(letterId));
    dataOf(await stage.approve(letterId));
    const { moveId } = dataOf(await recordSent(anna, letterId, stage.sent()));
    const state = (await getInquiry(anna, inquiryId))?.state;
    expect(state?.remedies.find(({ key }) => key === remedy?.key)?.usedByMoveId).toBe(moveId);
  });

  test('sent twice by two clicks, it is sent once', async () => {
    const { anna } = stage;
    const inquiryId = await stage.sentInquiry();
    const letterId = await stage.letter(inquiryId, 'reminder');
    dataOf(await stage.submit(letterId));
    dataOf(await stage.approve(letterId));
    const requestId = randomUUID();
    const both = await Promise.all([1, 2].map(() => recordSent(anna, letterId, stage.sent(), requestId)));
    expect(both.map(refusal)).toEqual(['ok', 'ok']);
    expect(refusal(await recordSent(anna, letterId, stage.sent()))).toBe('letter.sent');
    const moves = (await getInquiry(anna, inquiryId))?.moves.filter(({ kind }) => kind === 'reminder-sent');
    expect(moves).toHaveLength(1);
  });
});

describe('what is missing', () => {
  test('a letter that lacks something is neither shown as a file nor submitted', async () => {
    const { anna } = stage;
    const inquiryId = await stage.sentInquiry();
    const body = 'Зарегистрировано {registration_date} под № {registration_number}, см. {registraton}.';
    const letterId = await stage.letter(inquiryId, 'reminder', { body });
    const { lacks, filled } = await stage.view(anna, letterId);
    expect(lacks).toEqual([
      { kind: 'missing', name: 'registration_number' },
      { kind: 'missing', name: 'registration_date' },
      { kind: 'unknown', name: 'registraton' },
    ]);
    expect(filled.body).toBe(body);
    expect(refusal(await stage.submit(letterId))).toBe('letter.lacks');
    expect(refusal(await previewLetter(anna, letterId, 'docx'))).toBe('letter.lacks');
    dataOf(
      await stage.record(inquiryId, 'registered', {
        hopId: (await getInquiry(anna, inquiryId))?.state.hops[0]?.id,
        number: 'А26-1',
        on: '5 November 2021',
      }),
    );
    expect((await stage.view(anna, letterId)).lacks).toEqual([{ kind: 'unknown', name: 'registraton' }]);
  });

  test('a preview is marked as a draft, and the look is on the record', async () => {
    const { anna } = stage;
    const letterId = await stage.letter(await stage.sentInquiry(), 'reminder');
    const docx = dataOf(await previewLetter(anna, letterId, 'docx'));
    expect(new PizZip(docx).file('word/document.xml')?.asText()).toContain('ПРОЕКТ');
    const looks = await stage.rows(
      `select action from audit_entry where subject_id = $1 and operation = 'read'`,
      letterId,
    );
    expect(looks).toEqual([{ action: 'letter.preview' }]);
  });
});
