import 'server-only';
import { createHash } from 'node:crypto';
import type { StoredEntry } from '#db/queries/audit/read-record.ts';

/** What the first entry of a chain is hashed onto. */
export const chainStart = '00'.repeat(32);

function part(text: string | null): string {
  return text === null ? '-' : `${Buffer.byteLength(text)}:${text}`;
}

/** The hash of an entry, hexadecimal, given the one before it. The database's `access.entry_hash` says the same. */
export function entryHash(previous: string, entry: StoredEntry): string {
  const content = createHash('sha256')
    .update(part(entry.salt) + part(entry.before) + part(entry.after))
    .digest('hex');
  const parts = [
    'vigil-record-1',
    entry.chainId,
    entry.seq,
    entry.micros,
    entry.organisationId,
    entry.caseId,
    entry.actorId,
    entry.sessionId,
    entry.action,
    entry.subject,
    entry.subjectId,
    entry.operation,
    content,
  ];
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(parts.map(part).join(''))
    .digest('hex');
}
