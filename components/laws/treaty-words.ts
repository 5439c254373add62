import { treatyActs } from '#lib/domain/regimes/treaties.ts';
import type { TreatyRow } from '#lib/domain/regimes/treaty-schema.ts';
import type { LawVoice } from './law-voice.ts';

/** A row of the table of treaties by its id: `<treaty>-<state>`, and a number where there are several. */
export function treatyRowName(id: string, { t, treaty, country }: LawVoice): string {
  const known = Object.keys(treatyActs)
    .filter((one) => id.startsWith(`${one}-`))
    .sort((a, b) => b.length - a.length)[0];
  if (!known) return id;
  const [state = ''] = id.slice(known.length + 1).split('-');
  return t('treaty.row', { state: country(state.toUpperCase()), treaty: treaty(known) });
}

/** Whether and when a State is bound. */
export function treatyStanding({ bound, from, lastDay }: TreatyRow, { t, day }: LawVoice): string {
  if (!bound) return t('treaty.never');
  if (from && lastDay) return t('treaty.between', { from: day(from), to: day(lastDay) });
  if (from) return t('treaty.since', { from: day(from) });
  return lastDay ? t('treaty.until', { to: day(lastDay) }) : t('treaty.bound');
}
