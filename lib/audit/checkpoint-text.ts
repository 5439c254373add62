import 'server-only';
import { createHash } from 'node:crypto';

/** Where each chain ended. */
export type Heads = Record<string, { length: number; head: string }>;

/** What a checkpoint states of the record at one moment. */
export type CheckpointFacts = {
  /** ISO instant. */
  at: string;
  /** The last entry that it covers. */
  through: number;
  chains: number;
  entries: number;
  /** SHA-256 over one line per chain: its id, length and head, in the order of ids. */
  digest: string;
  /** SHA-256 over the same of those chains only that had grown since the checkpoint before. */
  moved: string;
  /** The signature of the checkpoint before it; empty for the first. */
  previous: string;
};

export type SignedCheckpoint = CheckpointFacts & { publicKey: string; signature: string };

/** The line of a chain in a checkpoint's digests. */
export const chainLine = (id: string, length: number, head: string) => `${id} ${length} ${head}\n`;

/** The digest over chains that had grown. */
export function movedDigest(heads: Heads): string {
  const hash = createHash('sha256');
  for (const id of Object.keys(heads).sort()) {
    const one = heads[id];
    if (one) hash.update(chainLine(id, one.length, one.head));
  }
  return hash.digest('hex');
}

const title = 'Vigil checkpoint 1';

/** The text that is signed. */
export function statementOf(facts: CheckpointFacts): string {
  const { at, through, chains, entries, digest, moved, previous } = facts;
  return `${title}
at ${at}
through ${through}
chains ${chains}
entries ${entries}
digest ${digest}
moved ${moved}
after ${previous || '-'}
`;
}

/** The checkpoint as it is printed or sent away: what is signed, the public key and the signature. */
export function printCheckpoint(checkpoint: SignedCheckpoint): string {
  return `${statementOf(checkpoint)}key ${checkpoint.publicKey}\nsigned ${checkpoint.signature}\n`;
}

/** Reads a printed checkpoint, whatever stands around it; null when there is none. */
export function parseCheckpoint(text: string): SignedCheckpoint | null {
  const from = text.indexOf(title);
  if (from < 0) return null;
  const lines = new Map(
    text
      .slice(from + title.length)
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/, 2) as [string, string | undefined]),
  );
  const word = (name: string) => lines.get(name) ?? '';
  const [through, chains, entries] = [word('through'), word('chains'), word('entries')].map(Number);
  if (!(Number.isInteger(through) && Number.isInteger(chains) && Number.isInteger(entries))) return null;
  const after = word('after');
  const read = {
    at: word('at'),
    through: through ?? 0,
    chains: chains ?? 0,
    entries: entries ?? 0,
    digest: word('digest'),
    moved: word('moved'),
    previous: after === '-' ? '' : after,
    publicKey: word('key'),
    signature: word('signed'),
  };
  return read.at && read.digest && read.moved && after && read.publicKey && read.signature ? read : null;
}
