import 'server-only';
import type { Tx } from '#db/client.ts';
import type { OwnerSession } from '#db/keys/owner-session.ts';
import {
  selectPlainDrafts,
  selectPlainRows,
  updatePlainDraft,
  updatePlainRow,
  withoutRecord,
} from '#db/keys/plain-rows.ts';
import { caseKeyOf } from './case-key.ts';
import { type SealedTable, sealedFields, sealForCase, sealPlace } from './case-seal.ts';
import { seal } from './installation-seal.ts';
import type { Keyring } from './keyring.ts';
import { isSealed } from './seal.ts';
import { draftPlace } from './sealed-places.ts';

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Seals what still lies in plain in fields that are sealed now, and in intakes; a batch in each transaction, so
 * that it may be stopped and run again. What the record took down earlier stays as it is.
 *
 * @returns how many rows were sealed
 */
export async function sealPlainFields(owner: OwnerSession, keyring: Keyring, batch = 200): Promise<number> {
  let sealed = 0;
  const all = async (table: string, some: (tx: Tx) => Promise<number>) => {
    for (let count = batch; count === batch; sealed += count)
      count = await owner.transaction('keys.encrypt', (tx) => withoutRecord(tx, table, () => some(tx)));
  };
  for (const table of Object.keys(sealedFields) as SealedTable[])
    await all(table, (tx) => sealSomeRows(tx, keyring, table, batch));
  await all('intake_draft', (tx) => sealSomeDrafts(tx, keyring, batch));
  return sealed;
}

async function sealSomeRows(tx: Tx, keyring: Keyring, table: SealedTable, limit: number): Promise<number> {
  const fields = sealedFields[table].map((field) => ({ field, column: columnOf(field) }));
  const columns = fields.map(({ column }) => column);
  const rows = await selectPlainRows(tx, table, columns, limit);
  for (const { id, caseId, values } of rows) {
    const key = await caseKeyOf(tx, caseId, keyring);
    const sealed: Record<string, string> = {};
    for (const { field, column } of fields) {
      const text = values[column] ?? '';
      if (text !== '' && !isSealed(text))
        sealed[column] = sealForCase(key, sealPlace(table, field, id), text);
    }
    await updatePlainRow(tx, table, id, sealed);
  }
  return rows.length;
}

async function sealSomeDrafts(tx: Tx, keyring: Keyring, limit: number): Promise<number> {
  const drafts = await selectPlainDrafts(tx, limit);
  for (const { id, content, caseId } of drafts) {
    const words = JSON.stringify(content);
    const place = draftPlace(id);
    const sealed = caseId
      ? sealForCase(await caseKeyOf(tx, caseId, keyring), place, words)
      : seal(place, words, keyring);
    await updatePlainDraft(tx, id, sealed);
  }
  return drafts.length;
}
