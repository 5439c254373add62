import 'server-only';
import { createHash } from 'node:crypto';
import type { StoredEntry } from '#db/queries/audit/read-record.ts';
import { chainLine } from './checkpoint-text.ts';
import { type Fault, followChain, type Witness } from './verify-chain.ts';

type OfChain = { chainId: string };
type Head = OfChain & { length: string; head: string };

/** The whole record, each part in the order of the chains' ids. */
export type WholeRecord = {
  entries: AsyncIterable<StoredEntry>;
  heads: AsyncIterable<Head>;
  marks: AsyncIterable<Head & { checkpoint: string }>;
};

/** What a checkpoint says of all chains together. */
export type Total = { name: string; through: number; chains: number; entries: number; digest: string };

export type Verdict = {
  chains: number;
  entries: number;
  /** The first broken link of each chain; the first hundred of them. */
  faults: Fault[];
  broken: number;
  /** Names of the checkpoints whose account of the whole differs from what is there. */
  differing: { name: string; entriesThen: number; entriesNow: number }[];
};

const mostFaults = 100;

/**
 * Walks all chains, holding one batch of rows at a time.
 *
 * @param totals checkpoints to hold the whole against
 * @param ignored checkpoints that cannot be believed
 */
export async function verifyRecord(
  record: WholeRecord,
  totals: readonly Total[],
  ignored: ReadonlySet<string> = new Set(),
): Promise<Verdict> {
  const [entries, heads, marks] = [ahead(record.entries), ahead(record.heads), ahead(record.marks)];
  const tallies = totals.map((total) => ({ total, hash: createHash('sha256'), chains: 0, entries: 0 }));
  const verdict: Verdict = { chains: 0, entries: 0, faults: [], broken: 0, differing: [] };
  for (;;) {
    const ids = [await entries.peek(), await heads.peek(), await marks.peek()].flatMap((one) =>
      one ? [one.chainId] : [],
    );
    const chainId = ids.sort()[0];
    if (chainId === undefined) break;
    const said: Witness[] = [];
    for (let mark = await marks.take(chainId); mark; mark = await marks.take(chainId)) {
      const { length, head, checkpoint } = mark;
      if (!ignored.has(checkpoint)) said.push({ length: Number(length), head, checkpoint });
    }
    const chain = followChain(chainId, said);
    const then = tallies.map(() => ({ length: 0, head: '' }));
    for (let entry = await entries.take(chainId); entry; entry = await entries.take(chainId)) {
      chain.step(entry);
      for (const [index, { total }] of tallies.entries())
        if (Number(entry.id) <= total.through) then[index] = chain.at();
    }
    for (const [index, tally] of tallies.entries()) {
      const at = then[index];
      if (!at || at.length === 0) continue;
      tally.hash.update(chainLine(chainId, at.length, at.head));
      tally.chains += 1;
      tally.entries += at.length;
    }
    const kept = await heads.take(chainId);
    const fault = chain.end(kept && { length: Number(kept.length), head: kept.head });
    verdict.chains += 1;
    verdict.entries += chain.at().length;
    if (!fault) continue;
    verdict.broken += 1;
    if (verdict.faults.length < mostFaults) verdict.faults.push(fault);
  }
  for (const { total, hash, chains, entries: now } of tallies) {
    if (hash.digest('hex') === total.digest && chains === total.chains && now === total.entries) continue;
    verdict.differing.push({ name: total.name, entriesThen: total.entries, entriesNow: now });
  }
  return verdict;
}

/** A stream that can be looked into one row ahead. */
function ahead<Row extends OfChain>(rows: AsyncIterable<Row>) {
  const iterator = rows[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Row>> | undefined;
  const peek = async (): Promise<Row | null> => {
    next ??= iterator.next();
    const one = await next;
    return one.done ? null : one.value;
  };
  const take = async (chainId: string): Promise<Row | null> => {
    const row = await peek();
    if (row?.chainId !== chainId) return null;
    next = undefined;
    return row;
  };
  return { peek, take };
}
