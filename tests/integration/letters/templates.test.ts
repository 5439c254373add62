import { beforeAll, expect, test } from 'vitest';
import { transaction } from '#db/client.ts';
import { addTemplate } from '#lib/inquiries/letters/add-template.ts';
import { buildDocx } from '#lib/inquiries/letters/docx/build-docx.ts';
import { findTemplateFile } from '#lib/inquiries/letters/find-template-file.ts';
import { letterMaterial } from '#lib/inquiries/letters/letter-material.ts';
import { listTemplates } from '#lib/inquiries/letters/list-templates.ts';
import { retireTemplate } from '#lib/inquiries/letters/retire-template.ts';
import { seedStartersEverywhere } from '#lib/inquiries/letters/seed-starters.ts';
import { openHouse } from '../../support/house.ts';
import { dataOf } from '../inquiries/inquiry-stage.ts';
import { type LetterStage, letterStage } from './letter-stage.ts';

const { owner, ownerUrl } = await openHouse();
let stage: LetterStage;
beforeAll(async () => {
  stage = await letterStage(owner, ownerUrl);
});

const own = (text = '{body}') => ({
  name: 'Our letterhead',
  kind: 'reminder' as const,
  lang: 'ru' as const,
  bytes: buildDocx([{ text: 'Our house' }, { text }], 'ru', 'x'),
});

test('every organisation has the starters, once, however often Vigil starts', async () => {
  expect(await listTemplates(stage.lawyer)).toHaveLength(10);
  expect(await seedStartersEverywhere(ownerUrl)).toBe(0);
  expect(await listTemplates(stage.lawyer)).toHaveLength(10);
});

test('a lawyer or a coordinator adds one of the house’s own, and it is proposed first', async () => {
  for (const who of [stage.lawyer, stage.coordinator]) expect((await addTemplate(who, own())).ok).toBe(true);
  expect(await addTemplate(stage.anna, own())).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  const bad = await addTemplate(stage.lawyer, own('{nobody}'));
  expect(bad).toMatchObject({ ok: false, error: { code: 'template.unknown?names=nobody', field: 'file' } });
  const of = { caseId: stage.caseId, kind: 'reminder' as const, lang: 'ru' as const };
  const { templates } = await letterMaterial(stage.anna, of);
  expect(templates.map(({ origin }) => origin)).toEqual(['own', 'own', 'starter']);
});

test('taken out of use it is proposed no more, and letters made from it keep it', async () => {
  const { id } = dataOf(await addTemplate(stage.lawyer, { ...own(), name: 'Old paper' }));
  const letterId = await stage.letter(await stage.sentInquiry(), 'reminder', { templateId: id });
  dataOf(await retireTemplate(stage.coordinator, id));
  expect((await retireTemplate(stage.coordinator, id)).ok).toBe(false);
  expect((await listTemplates(stage.lawyer)).map(({ name }) => name)).not.toContain('Old paper');
  expect((await stage.view(stage.anna, letterId)).templateName).toBe('Old paper');
  dataOf(await stage.submit(letterId));
  dataOf(await stage.approve(letterId));
});

test('another house has no part in it', async () => {
  const stranger = await stage.member(await stage.organisation(), 'lawyer');
  const [template] = await listTemplates(stage.lawyer);
  expect(await listTemplates(stranger)).toEqual([]);
  expect(await findTemplateFile(stranger, template?.id ?? '')).toBeNull();
  expect(await findTemplateFile(stage.anna, template?.id ?? '')).toBeNull();
  expect((await findTemplateFile(stage.lawyer, template?.id ?? ''))?.content.subarray(0, 2).toString()).toBe(
    'PK',
  );
  expect((await retireTemplate(stranger, template?.id ?? '')).ok).toBe(false);
});

test('who founds a house may put starters into it, and nothing of their own', async () => {
  const administrator = await stage.member(stage.organisationId, 'administrator');
  const put = (origin: string) =>
    transaction(administrator, 'template.add', (tx) =>
      tx.execute(
        `insert into letter_template (organisation_id, kind, lang, name, origin, content) values ('${stage.organisationId}', 'other', 'en', 'x', '${origin}', '')`,
      ),
    );
  await expect(put('own')).rejects.toThrow();
  await put('starter');
});
