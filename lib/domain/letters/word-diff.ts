/** A piece of two texts: in both, only in the later one, or only in the earlier one. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** Cells of the table of common runs that are worth their time and memory; beyond, lines are compared, then the whole. */
const mostCells = 4_000_000;

/** What changed between two texts, by words. Joined again without the added parts it is the earlier text exactly. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diff(before, after, /\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu, /[^\n]*\n|[^\n]+$/g);
}

function diff(before: string, after: string, by: RegExp, coarser: RegExp | null): DiffPart[] {
  const a: string[] = before.match(by) ?? [];
  const b: string[] = after.match(by) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const parts: DiffPart[] = [{ kind: 'same', text: a.slice(0, start).join('') }];
  if (middleA.length * middleB.length <= mostCells) parts.push(...byCommonRun(middleA, middleB));
  else if (coarser) parts.push(...diff(middleA.join(''), middleB.join(''), coarser, null));
  else parts.push({ kind: 'removed', text: middleA.join('') }, { kind: 'added', text: middleB.join('') });
  parts.push({ kind: 'same', text: a.slice(a.length - end).join('') });
  return joined(parts);
}

/** The longest common subsequence, told as parts. */
function byCommonRun(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
