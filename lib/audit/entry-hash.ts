import 'server-only';
import { createHash } from 'node:crypto';

/** An entry of the record as its bytes are made: every value in PostgreSQL's own words, null where there is none. */
export type ChainEntry = {
  id: string;
  chainId: string;
  seq: string;
  /** Microseconds since 1970. */
  micros: string;
  organisationId: string | null;
  caseId: string | null;
  actorId: string | null;
  sessionId: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  operation: string;
  salt: string;
  before: string | null;
  after: string | null;
  /** Hexadecimal, as it is stored. */
  hash: string;
};

/** What the first entry of a chain is hashed onto. */
export const chainStart = '00'.repeat(32);

function part(text: string | null): string {
  return text === null ? '-' : `${Buffer.byteLength(text)}:${text}`;
}

/** The hash of an entry, hexadecimal, given the one before it. The database's `access.entry_hash` says the same. */
export function entryHash(previous: string, entry: ChainEntry): string {
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
