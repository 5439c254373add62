import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listClaims } from '#lib/claims/list-claims.ts';
import { openDocument } from '#lib/documents/open-document.ts';
import { readOriginal } from '#lib/documents/read-original.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import isakov from '#lib/example/isakov.json' with { type: 'json' };
import { isakovInquiry } from '#lib/example/isakov-inquiry.ts';
import { loadExample } from '#lib/example/load-example.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { storageFolder } from '../../support/storage-folder.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const storageDir = storageFolder();
let database: TestDatabase;
let caseworker: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadExample({
    ownerUrl: database.ownerUrl,
    password: 'not asked for here',
    storageKey: process.env.VIGIL_STORAGE_KEY ?? '',
    storageDir,
    today: '2026-11-26',
  });
  const { rows } = await database.owner.query(
    `select a.id as "userId", a.name, a.email, m.role, m.organisation_id as "organisationId",
       o.name as "organisationName", o.time_zone as "timeZone"
     from user_account a join membership m on m.user_id = a.id join organisation o on o.id = m.organisation_id
     where a.email = 'caseworker@example.org'`,
  );
  caseworker = rows[0] as Viewer;
});
afterAll(() => database?.close());

const published = `select id from case_file where not invented`;
const count = async (table: string, more = '') =>
  (
    await database.owner.query(
      `select count(*)::int as n from ${table} where case_id in (${published}) ${more}`,
    )
  ).rows[0]?.n;

describe('the example', () => {
  it('has the published case whole: its people, events, claims and open questions', async () => {
    expect(await count('person')).toBe(isakov.people.length);
    expect(await count('event')).toBe(isakov.chronology.length);
    expect(await count('claim')).toBe(isakov.claims.length);
    expect(await count('open_question')).toBe(isakov.openQuestions.length);
    expect(await count('source')).toBe(1);
    expect(await count('task', `and kind = 'task'`)).toBe(isakov.followUps.length);
  });

  it('tells the claims in the order of their source', async () => {
    const { rows } = await database.owner.query(published);
    const { claims } = await listClaims(caseworker, rows[0]?.id, 'en');
    expect(claims.map(({ text }) => text)).toEqual(isakov.claims.map(({ text }) => text));
  });

  it('has the ministry’s reply judged by a lawyer who did not log it, and another reply waiting', async () => {
    const { rows } = await database.owner.query(
      `select s.verdict, s.logged_by <> s.assessed_by as "fourEyes",
         (select array_agg(split_part(k.remedy_key, ':', 2)) from task k
           where k.assessment_id = s.id and k.kind = 'step') as steps
       from assessment s join case_file c on c.id = s.case_id order by c.invented`,
    );
    expect(rows).toEqual([
      { verdict: 'evasive', fourEyes: true, steps: ['prosecutor'] },
      { verdict: null, fourEyes: null, steps: null },
    ]);
  });

  it('has the files of the appeal that was sent, made and sealed like those of any letter', async () => {
    const { rows } = await database.owner.query(
      `select docx_document_id as docx, pdf_document_id as pdf from letter where state = 'sent'`,
    );
    expect(rows).toHaveLength(1);
    const bytes = async (id: string) => {
      const opened = await openDocument(caseworker, id);
      if (!opened.ok) throw new Error(opened.error.code);
      expect(opened.data.identity).toMatch(/^AGE-SECRET-KEY-/);
      const original = await readOriginal(folderStorage(storageDir), id, opened.data);
      return Buffer.from(await new Response(original).arrayBuffer());
    };
    const xml = new PizZip(await bytes(rows[0].docx)).file('word/document.xml')?.asText();
    expect(xml).toContain('1 November 2021');
    expect(xml).toContain(isakovInquiry.questions[0]);
    expect((await bytes(rows[0].pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('tells what the ministry’s reply states and what it is silent on', async () => {
    const { rows } = await database.owner.query(`select id from inquiry where case_id in (${published})`);
    expect(rows).toHaveLength(1);
    const inquiry = await getInquiry(caseworker, rows[0]?.id);
    const reply = inquiry?.history.map(({ move }) => move).find(({ kind }) => kind === 'replied');
    expect(reply).toMatchObject({
      states: [
        { text: 'He flew from Domodedovo to Turkmenabad on 22 October 2021.', claimId: expect.any(String) },
        { text: 'His location should be learned from the Turkmen authorities.', claimId: expect.any(String) },
      ],
      note: expect.stringContaining('any measures to force him to fly'),
    });
  });

  it('has about thirty cases besides, every one marked as invented', async () => {
    const { rows } = await database.owner.query(
      'select count(*) filter (where invented)::int as invented, count(*)::int as all from case_file',
    );
    expect(rows[0]?.all - rows[0]?.invented).toBe(1);
    expect(rows[0]?.invented).toBeGreaterThanOrEqual(28);
  });
});
