import type { LastHeard } from '#lib/inquiries/view.ts';
import type { Voice } from './voice.ts';

/** What was last heard from the other side, and when, in words. */
export function heardWords(heard: LastHeard | null, { t, day }: Voice): string {
  if (!heard) return t('heard.nothing');
  const what = t(`heard.${heard.kind}`);
  return heard.on ? t('heard.on', { what, date: day(heard.on) }) : t('heard.day-unknown', { what });
}
