import pg from 'pg';
import { expect, test } from 'vitest';
import { openOwnerSession } from '#db/keys/owner-session.ts';
import { findCaseKey } from '#lib/crypto/case-key.ts';
import { openRow } from '#lib/crypto/case-seal.ts';
import { keyringOf } from '#lib/crypto/keyring.ts';
import { loadExample } from '#lib/example/load-example.ts';
import { testDatabase } from '../../support/database.ts';
import { storageFolder } from '../../support/storage-folder.ts';

test('the example is sealed like everything else, each case with a key of its own', async () => {
  const { ownerUrl } = await testDatabase();
  const storageKey = Buffer.alloc(32, 'example').toString('base64');
  await loadExample({
    ownerUrl,
    password: 'example password',
    storageKey,
    storageDir: storageFolder(),
    today: new Date().toISOString().slice(0, 10),
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows: cases } = await client.query(
    'select count(*)::int as n, count(distinct k.recipient)::int as keys from case_file c left join case_key k on k.case_id = c.id',
  );
  expect(cases[0].n).toBeGreaterThan(5);
  expect(cases[0].keys).toBe(cases[0].n);
  const { rows } = await client.query<{ id: string; case_id: string; residence: string }>(
    "select id, case_id, residence from person where residence <> ''",
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(0);
  const owner = await openOwnerSession(ownerUrl);
  for (const { id, case_id: caseId, residence } of rows) {
    expect(residence).toMatch(/^sealed:v1:/);
    const key = await owner.transaction('read', (tx) => findCaseKey(tx, caseId, keyringOf(storageKey)));
    expect(openRow(key, 'person', { id, residence }).residence).toContain('Moscow region');
  }
  await owner.end();
});
