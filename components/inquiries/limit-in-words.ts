import { getT } from '#lib/i18n/get-t.ts';
import { getVoice } from './voice.ts';

/** Says a last day of ours in both readings; null where the law sets none. */
export async function limitInWords(): Promise<
  (safe: string | null, expected: string | null) => string | null
> {
  const t = await getT('judgements');
  const { day } = await getVoice();
  return (safe, expected) => {
    if (!safe) return null;
    if (!expected || expected === safe) return t('page.limit', { date: day(safe) });
    return t('page.limit-readings', { safe: day(safe), expected: day(expected) });
  };
}
