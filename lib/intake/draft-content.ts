import 'server-only';
import type { DraftMark } from './schema.ts';

type Content = Record<string, unknown>;

/** Who saved a draft last: the tab and the number of its save. Lies in the content beside the answers. */
const keys = { tab: '_tab', seq: '_seq' };

/** The answers alone. */
export function answersOf(content: Content): Content {
  const { [keys.tab]: _tab, [keys.seq]: _seq, ...answers } = content;
  return answers;
}

export function withMark(answers: Content, mark: DraftMark): Content {
  return mark.tab ? { ...answers, [keys.tab]: mark.tab, [keys.seq]: mark.seq } : answers;
}

/**
 * What a save from this tab means for what is stored. `stale`: somebody else (another tab) saved in between.
 * `old`: the same tab has already saved something later; a lost or late answer makes the browser send again.
 */
export function judgeSave(stored: { version: number; content: Content }, mark: DraftMark) {
  const sameTab = mark.tab && stored.content[keys.tab] === mark.tab;
  if (sameTab) return mark.seq <= Number(stored.content[keys.seq] ?? 0) ? 'old' : 'next';
  return stored.version === mark.version ? 'next' : 'stale';
}
