import { isLawObject, keyOf, type LawValue } from '#lib/domain/regimes/law-path.ts';
import type { LawVoice } from './law-voice.ts';
import { treatyRowName } from './treaty-words.ts';

/** A place in a law in words: which version, which rule, which part of it. */
export function whereWords(path: string, lawId: string, voice: LawVoice): string {
  const { t, rule, version, channel, treaty } = voice;
  const parts = path.split('/');
  if (path === 'law') return t('whole.title');
  if (parts[0] === 'usualDays' && parts[1])
    return [t('field.usualDays'), parts[1] === 'forwarded' ? t('field.forwarded') : channel(parts[1])].join(
      ' · ',
    );
  if (parts[0] === 'rows' && parts[1])
    return [treatyRowName(parts[1], voice), fieldWords(parts.slice(2), voice)].filter(Boolean).join(' · ');
  if (parts[0] !== 'versions' || !parts[1]) return fieldWords(parts, voice);
  const [, versionId, kind, id, inner] = parts;
  const words = [version(lawId, { id: versionId })];
  if (kind === 'steps' || kind === 'remedies')
    words.push(rule(lawId, id ?? ''), fieldWords(parts.slice(4), voice));
  else if (kind === 'channels') words.push(channel(id ?? ''), fieldWords(parts.slice(4), voice));
  else if (kind === 'forwarding') words.push(t('kind.forwarding'), fieldWords(parts.slice(3), voice));
  else if (kind === 'filing' && id === 'windows')
    words.push(rule(lawId, inner ?? ''), fieldWords(parts.slice(5), voice));
  else if (kind === 'filing' && id === 'gates')
    words.push(
      treaty(inner ?? ''),
      parts[5] === 'on' ? t('field.gate-on') : fieldWords(parts.slice(5), voice),
    );
  else if (kind === 'filing') words.push(t('kind.filing'), fieldWords(parts.slice(3), voice));
  else words.push(fieldWords(parts.slice(2), voice));
  return words.filter(Boolean).join(' · ');
}

function fieldWords(parts: readonly string[], { say }: LawVoice): string {
  return parts
    .map((part) => {
      for (const key of [`group.${part}`, `field.${part}`]) if (say.has(key)) return say(key);
      return part;
    })
    .join(', ');
}

const lists: Record<string, string> = {
  unit: 'unit',
  startDay: 'startDay',
  roll: 'roll',
  safeRoll: 'roll',
  trigger: 'trigger',
  triggers: 'trigger',
  versionKey: 'trigger',
  calendarId: 'calendar',
  mark: 'mark',
  silence: 'silence',
  condition: 'condition',
  conditions: 'note',
  note: 'note',
  weight: 'weight',
  actor: 'actor',
  duty: 'duty',
  from: 'from',
  mode: 'mode',
  to: 'to',
  pause: 'pause',
  clarification: 'clarification',
  remedies: 'rule',
  after: 'rule',
  on: 'ground',
};

function listOf(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  return last === 'on' && path.includes('/gates/') ? 'gateDay' : (lists[last] ?? '');
}

/** What stands at a place in a law, in words. */
export function valueWords(path: string, value: LawValue, lawId: string, voice: LawVoice): string {
  const { t, option, day, list } = voice;
  const words = listOf(path);
  if (value === null) return t('diff.nothing');
  if (typeof value === 'boolean') return t(`yes.${value}`);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
    return words ? option(words, value, lawId) : value;
  }
  if (Array.isArray(value) && value.length === 0) return t('diff.nothing');
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return list(value.map((one) => (words ? option(words, String(one), lawId) : String(one))));
  return wholeWords(value, voice);
}

/** What has come or gone as a whole: a rule, or a part of one, by its length where it has one. */
function wholeWords(value: LawValue, { t, amount }: LawVoice): string {
  if (!isLawObject(value)) return t('diff.whole');
  const { length, unit } = value;
  const said =
    typeof length === 'number' && typeof unit === 'string' ? amount(length, unit as 'months') : null;
  if (keyOf(value) === null) return said ?? t('diff.part');
  return said ? t('diff.whole-of', { amount: said }) : t('diff.whole');
}
