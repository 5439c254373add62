import 'server-only';
import type { StoredEntry } from '#db/queries/audit/read-record.ts';
import { chainStart, entryHash } from './entry-hash.ts';

const installation = '00000000-0000-0000-0000-000000000000';

export type ChainKind = 'case' | 'organisation' | 'installation';

/** What is wrong at the first broken link of a chain; never what an entry says. */
export type Fault = {
  kind: ChainKind | 'unknown';
  chainId: string;
  /** The place in the chain where it breaks. */
  seq: number;
  /** The entry there, when there is one. */
  entryId: string | null;
  what: 'changed' | 'missing' | 'order' | 'misplaced' | 'cut' | 'head' | 'checkpoint';
  /** The checkpoint that shows it. */
  checkpoint?: string;
};

/** What is known of a chain from elsewhere: its kept end, and what checkpoints said of it. */
export type Witness = { length: number; head: string; checkpoint?: string };

/**
 * Follows one chain, link by link. Keeps nothing but where it stands.
 *
 * @param marks what checkpoints said of the chain, the oldest first
 */
export function followChain(chainId: string, marks: readonly Witness[]) {
  let length = 0;
  let head = chainStart;
  let lastId = 0n;
  let kind: Fault['kind'] = chainId === installation ? 'installation' : 'unknown';
  let fault: Omit<Fault, 'kind' | 'chainId'> | null = null;
  let next = 0;
  const blame = (what: Fault['what'], seq: number, entryId: string | null, checkpoint?: string) => {
    fault ??= { what, seq, entryId, ...(checkpoint ? { checkpoint } : {}) };
  };

  function step(entry: StoredEntry): void {
    length += 1;
    if (kind === 'unknown') kind = entry.caseId === null ? 'organisation' : 'case';
    if (entry.seq !== String(length)) blame('missing', length, entry.id);
    else if (chainId !== (entry.caseId ?? entry.organisationId ?? installation))
      blame('misplaced', length, entry.id);
    else if (BigInt(entry.id) <= lastId) blame('order', length, entry.id);
    else if (entryHash(head, entry) !== entry.hash) blame('changed', length, entry.id);
    head = entry.hash;
    lastId = BigInt(entry.id);
    while ((marks[next]?.length ?? Number.POSITIVE_INFINITY) <= length) {
      const mark = marks[next++];
      if (mark && mark.length === length && mark.head !== head)
        blame('checkpoint', length, entry.id, mark.checkpoint);
    }
  }

  function end(kept: Witness | null): Fault | null {
    const cutFrom = marks.slice(next).find((mark) => mark.length > length);
    if (cutFrom) blame('cut', length + 1, null, cutFrom.checkpoint);
    else if (!kept || kept.length > length) blame('cut', length + 1, null);
    else if (kept.length !== length || kept.head !== head) blame('head', length, null);
    return fault && { kind, chainId, ...(fault as Omit<Fault, 'kind' | 'chainId'>) };
  }

  return { step, end, at: () => ({ length, head }) };
}
