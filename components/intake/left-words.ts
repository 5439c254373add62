import { pageOutdatedEvent } from '#components/ui/page-outdated.ts';
import { leaveQuicklyEvent } from '#components/ui/use-leave-guard.ts';
import type { Answer, DraftClash } from './send-draft.ts';

/** From which tab a save comes, the how manieth it is, and which version of the draft the tab has seen. */
export type Mark = { tab: string; seq: number; seen: number };

/** The last words of an intake that was left, until the server has them. */
export type LeftWords = {
  data: FormData;
  mark: Mark;
  clash: DraftClash | null;
  failed: boolean;
  /** Ends with the first try, whatever became of it. */
  tried: Promise<Answer | null>;
};

const retryAfter = 10_000;

// In the memory of the open tab and nowhere else: nothing of a case is left on the computer.
const left = new Map<string, LeftWords>();

export const leftWords = (url: string): LeftWords | null => left.get(url) ?? null;

/** What was typed later has arrived, so these words need not. */
export const dropLeftWords = (url: string): boolean => left.delete(url);

/**
 * Sends the last words of an intake, again and again until the server answers, also after its form is gone.
 * If the form comes back before that, it shows them.
 */
export function leaveWords(url: string, data: FormData, mark: Mark, send: () => Promise<Answer>): LeftWords {
  guardTab();
  const words: LeftWords = { data, mark, clash: null, failed: false, tried: Promise.resolve(null) };
  const attempt = async (): Promise<Answer | null> => {
    const answer = await send().catch(() => null);
    if (answer?.is === 'saved') window.dispatchEvent(new Event(pageOutdatedEvent));
    if (left.get(url) !== words) return answer;
    if (answer?.is === 'conflict') words.clash = answer;
    else if (answer && answer.is !== 'signed-out') left.delete(url);
    else {
      words.failed = true;
      setTimeout(() => left.get(url) === words && attempt(), retryAfter);
    }
    return answer;
  };
  left.set(url, words);
  words.tried = attempt();
  return words;
}

let guarded = false;

/** Asks before the tab is closed over words that could not be sent. */
function guardTab(): void {
  if (guarded) return;
  guarded = true;
  let fleeing = false;
  window.addEventListener(leaveQuicklyEvent, () => {
    fleeing = true;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!fleeing && [...left.values()].some(({ failed }) => failed)) event.preventDefault();
  });
}
