import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '#db/client.ts';
import { commentOnLetter } from '#lib/inquiries/letters/comment-on-letter.ts';
import { getLetter } from '#lib/inquiries/letters/get-letter.ts';
import { listCaseLetters, listWaitingLetters } from '#lib/inquiries/letters/list-letters.ts';
import { previewLetter } from '#lib/inquiries/letters/preview-letter.ts';
import { recordSent } from '#lib/inquiries/letters/record-sent.ts';
import { returnLetter } from '#lib/inquiries/letters/return-letter.ts';
import { saveLetter } from '#lib/inquiries/letters/save-letter.ts';
import { startLetter } from '#lib/inquiries/letters/start-letter.ts';
import { withdrawLetter } from '#lib/inquiries/letters/withdraw-letter.ts';
import { openHouse } from '../../support/house.ts';
import { dataOf } from '../inquiries/inquiry-stage.ts';
import { type LetterStage, letterStage } from './letter-stage.ts';

const { owner, ownerUrl } = await openHouse();
let stage: LetterStage;
beforeAll(async () => {
  stage = await letterStage(owner, ownerUrl);
});

const refusal = (result: { ok: boolean }) =>
  'error' in result ? (result.error as { code: string }).code : 'ok';

describe('four eyes', () => {
  test('nobody approves what they wrote, in words and in the database', async () => {
    const { lawyer, second } = stage;
    const letterId = await stage.letter(await stage.sentInquiry(), 'reminder', {}, lawyer);
    dataOf(await stage.submit(letterId, lawyer));
    expect((await stage.view(lawyer, letterId)).mayApprove).toBe('own-text');
    expect(refusal(await stage.approve(letterId, lawyer))).toBe('letter.own-text');
    const direct = transaction(lawyer, 'letter.approve', (tx) =>
      tx.execute(
        `update letter set state = 'approved', approved_text = 1, approved_by = '${lawyer.userId}', approved_at = now() where id = '${letterId}'`,
      ),
    );
    await expect(direct).rejects.toThrow();
    // No lawyer is left on the case who did not write it: the task is anybody's.
    expect(await stage.rows(`select assignee_id from task where letter_id = $1`, letterId)).toEqual([
      { assignee_id: null },
    ]);
    dataOf(await stage.approve(letterId, second));
  });

  test('only a lawyer approves, and neither a caseworker nor a coordinator', async () => {
    const letterId = await stage.letter(await stage.sentInquiry(), 'reminder');
    dataOf(await stage.submit(letterId));
    expect(refusal(await stage.approve(letterId, stage.coordinator))).toBe('forbidden');
    expect(refusal(await stage.approve(letterId, stage.anna))).toBe('forbidden');
    const { version } = await stage.view(stage.coordinator, letterId);
    expect(refusal(await returnLetter(stage.coordinator, letterId, { version, comment: 'x' }))).toBe(
      'forbidden',
    );
    const direct = transaction(stage.anna, 'letter.approve', (tx) =>
      tx.execute(
        `update letter set state = 'approved', approved_text = 1, approved_by = '${stage.coordinator.userId}', approved_at = now() where id = '${letterId}'`,
      ),
    );
    await expect(direct).rejects.toThrow();
    const inAnothersName = transaction(stage.anna, 'letter.approve', (tx) =>
      tx.execute(
        `update letter set state = 'approved', approved_text = 1, approved_by = '${stage.lawyer.userId}', approved_at = now() where id = '${letterId}'`,
      ),
    );
    await expect(inAnothersName).rejects.toThrow();
  });

  test('an edit after approval takes the approval back, and it cannot be sent', async () => {
    const { anna } = stage;
    const letterId = await stage.letter(await stage.sentInquiry(), 'reminder');
    dataOf(await stage.submit(letterId));
    dataOf(await stage.approve(letterId));
    const { version } = await stage.view(anna, letterId);
    dataOf(
      await saveLetter(anna, letterId, version, await stage.input('reminder', { body: 'Другие слова.' })),
    );
    const view = await stage.view(anna, letterId);
    expect([view.state, view.approval, view.documents]).toEqual(['draft', null, { docx: null, pdf: null }]);
    expect(refusal(await recordSent(anna, letterId, stage.sent()))).toBe('letter.not-approved');
  });

  test('what was filled in since it was read is read again before it is approved; no file is left over', async () => {
    const { anna, lawyer } = stage;
    const inquiryId = await stage.sentInquiry();
    const letterId = await stage.letter(inquiryId, 'reminder');
    dataOf(await stage.submit(letterId));
    const { version, seen } = await stage.view(lawyer, letterId);
    await owner.query(`update authority set address = 'Москва, Кремль' where id = $1`, [stage.president]);
    const files = async () => (await readdir(stage.storageDir, { recursive: true })).length;
    const before = await files();
    const { approveLetter } = await import('#lib/inquiries/letters/approve-letter.ts');
    const late = await approveLetter(lawyer, letterId, { version, seen, comment: '' }, stage.storage);
    expect(refusal(late)).toBe('letter.other-words');
    expect(await files()).toBe(before);
    expect((await stage.view(anna, letterId)).state).toBe('submitted');
  });
});

describe('two people and others', () => {
  test('a stale save changes nothing', async () => {
    const { anna, coordinator } = stage;
    const letterId = await stage.letter(await stage.sentInquiry(), 'reminder');
    const { version } = await stage.view(anna, letterId);
    dataOf(
      await saveLetter(coordinator, letterId, version, await stage.input('reminder', { body: 'Её слова.' })),
    );
    const stale = await saveLetter(
      anna,
      letterId,
      version,
      await stage.input('reminder', { body: 'Мои слова.' }),
    );
    expect(refusal(stale)).toBe('conflict');
    expect((await stage.view(anna, letterId)).body).toBe('Её слова.');
  });

  test('what was sent or set aside stays as it is', async () => {
    const { anna } = stage;
    const letterId = await stage.letter(await stage.sentInquiry(), 'reminder');
    const { version } = await stage.view(anna, letterId);
    dataOf(await withdrawLetter(anna, letterId, version));
    expect(refusal(await commentOnLetter(anna, letterId, 'Ещё'))).toBe('letter.withdrawn');
    const direct = transaction(anna, 'letter.edit', (tx) =>
      tx.execute(`update letter set state = 'draft' where id = '${letterId}'`),
    );
    await expect(direct).rejects.toThrow();
  });

  test('other houses, and colleagues without the sealed case, see no letter; a partner reads and writes none', async () => {
    const { anna } = stage;
    const inquiryId = await stage.sentInquiry();
    const letterId = await stage.letter(inquiryId, 'reminder');
    const elsewhere = await stage.member(await stage.organisation(), 'lawyer');
    const partner = await stage.member(await stage.organisation(), 'lawyer');
    const outsider = await stage.member(stage.organisationId, 'lawyer');
    await stage.insert('case_grant', {
      case_id: stage.caseId,
      user_id: partner.userId,
      level: 'contribute',
      basis: 'reason',
      reason: 'together',
      ends_at: '2099-01-01',
      granted_by: anna.userId,
    });
    await owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [stage.caseId]);
    for (const stranger of [elsewhere, outsider]) {
      expect(await getLetter(stranger, letterId)).toBeNull();
      expect(await listCaseLetters(stranger, stage.caseId)).toEqual([]);
      expect(await listWaitingLetters(stranger, 100)).toEqual([]);
      expect(refusal(await commentOnLetter(stranger, letterId, 'x'))).toBe('not-found');
      expect(refusal(await previewLetter(stranger, letterId, 'pdf'))).toBe('not-found');
    }
    expect((await getLetter(partner, letterId))?.id).toBe(letterId);
    expect(refusal(await commentOnLetter(partner, letterId, 'x'))).toBe('forbidden');
    expect(refusal(await recordSent(partner, letterId, stage.sent()))).toBe('forbidden');
    expect(refusal(await startLetter(partner, inquiryId, await stage.input('reminder')))).toBe('forbidden');
    await owner.query(`update case_file set sensitivity = 'open' where id = $1`, [stage.caseId]);
  });
});
