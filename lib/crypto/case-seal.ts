import 'server-only';
import type { CaseKey } from './case-key.ts';
import { isSealed, SealBroken, type SealingKey, sealWith, unsealWith } from './seal.ts';

/**
 * The fields that lie in the database sealed with the key of their case: how and where to find a person, and who
 * gave us a document. Nothing searches in them.
 */
export const sealedFields = {
  contact_channel: ['value', 'note'],
  person: ['residence'],
  document: ['receivedFrom', 'receivedHow'],
} as const;

export type SealedTable = keyof typeof sealedFields;
type Field<T extends SealedTable> = (typeof sealedFields)[T][number];
type Row<T extends SealedTable> = { id: string } & Partial<Record<Field<T>, string>>;

/** What a case's key is called in what it seals: which case it is, the row says. */
const keyId = 'case';

/** Where a sealed field lies, as the seal names it. */
export const sealPlace = (table: SealedTable, field: string, rowId: string) => `${table}.${field}:${rowId}`;

/** Seals a text with the key of a case, for one place as `sealWith` names it. */
export function sealForCase(key: CaseKey, place: string, text: string): string {
  return sealWith(sealingKey(key), place, text);
}

/** A row with its sealed fields sealed, to be stored under its id. Empty stays empty: there is nothing to hide. */
export function sealRow<T extends SealedTable, R extends Row<T>>(key: CaseKey, table: T, row: R): R {
  return eachField(table, row, (place, text) => (text === '' ? '' : sealForCase(key, place, text)));
}

/**
 * A stored row with its sealed fields as they were typed; also a row from before they were sealed. Throws
 * `SealBroken` for what cannot be opened. The key may be null where nothing is sealed.
 */
export function openRow<T extends SealedTable, R extends Row<T>>(key: CaseKey | null, table: T, row: R): R {
  return eachField(table, row, (place, stored) => {
    if (!isSealed(stored)) return stored;
    if (!key) throw new SealBroken('unknown-key');
    return unsealWith(sealingKey(key), place, stored);
  });
}

/**
 * A row that is being saved over a stored one: a field whose text is the same keeps the sealed form it has, so
 * that the record tells of changes only.
 */
export function resealRow<T extends SealedTable, R extends Row<T>>(
  key: CaseKey,
  table: T,
  stored: Row<T>,
  row: R,
): R {
  const opened: Row<T> = openRow(key, table, stored);
  const sealed: R = sealRow(key, table, row);
  const kept = { ...sealed };
  for (const field of sealedFields[table] as readonly (keyof Row<T>)[]) {
    const lies = stored[field];
    if (typeof lies === 'string' && isSealed(lies) && opened[field] === row[field])
      Object.assign(kept, { [field]: lies });
  }
  return kept;
}

function eachField<T extends SealedTable, R extends Row<T>>(
  table: T,
  row: R,
  change: (place: string, text: string) => string,
): R {
  const changed: Record<string, unknown> = {};
  for (const field of sealedFields[table] as readonly Field<T>[]) {
    const text: unknown = row[field];
    if (typeof text === 'string') changed[field] = change(sealPlace(table, field, row.id), text);
  }
  return { ...row, ...changed };
}

function sealingKey({ identity }: CaseKey): SealingKey {
  return { id: keyId, secret: Buffer.from(identity) };
}
