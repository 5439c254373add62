import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import type { LawDifference } from '#lib/domain/regimes/diff-law.ts';
import type { LawValue } from '#lib/domain/regimes/law-path.ts';
import { getLawVoice, type LawVoice } from './law-voice.ts';

type DifferenceListProps = {
  lawId: string;
  differences: readonly LawDifference[];
  caption: string;
  none: string;
};

/** Where two texts of a law differ, in words. */
export async function DifferenceList({ lawId, differences, caption, none }: DifferenceListProps) {
  const voice = await getLawVoice();
  const { t } = voice;
  if (differences.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <Card flush>
      <Table
        caption={caption}
        rowKey={({ path }) => path}
        rows={differences}
        columns={[
          {
            key: 'where',
            header: t('diff.where'),
            primary: true,
            cell: ({ path }) => whereWords(path, lawId, voice),
          },
          {
            key: 'before',
            header: t('diff.before'),
            cell: (one) => valueWords(one.path, one.before, lawId, voice),
          },
          {
            key: 'after',
            header: t('diff.after'),
            cell: (one) => valueWords(one.path, one.after, lawId, voice),
          },
        ]}
      />
    </Card>
  );
}

/** A place in a law in words: which version, which rule, which part of it. */
export function whereWords(path: string, lawId: string, voice: LawVoice): string {
  const { t, say, rule, version, channel } = voice;
  const parts = path.split('/');
  if (parts[0] !== 'versions' || !parts[1]) return fieldWords(parts, say);
  const kind = parts[2];
  const words = [version(lawId, { id: parts[1] })];
  if (kind === 'steps' || kind === 'remedies')
    words.push(rule(lawId, parts[3] ?? ''), fieldWords(parts.slice(4), say));
  else if (kind === 'channels') words.push(channel(parts[3] ?? ''), fieldWords(parts.slice(4), say));
  else if (kind === 'forwarding') words.push(t('kind.forwarding'), fieldWords(parts.slice(3), say));
  else if (kind === 'filing') words.push(rule(lawId, parts[4] ?? ''), fieldWords(parts.slice(5), say));
  else words.push(fieldWords(parts.slice(2), say));
  return words.filter(Boolean).join(' · ');
}

function fieldWords(parts: readonly string[], say: LawVoice['say']): string {
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
  mark: 'mark',
  silence: 'silence',
  condition: 'condition',
  weight: 'weight',
  mode: 'mode',
  to: 'to',
  pause: 'pause',
  clarification: 'clarification',
  remedies: 'rule',
  after: 'rule',
  on: 'ground',
};

function valueWords(path: string, value: LawValue, lawId: string, voice: LawVoice): string {
  const { t, option, day, list } = voice;
  const words = lists[path.split('/').at(-1) ?? ''] ?? '';
  if (value === null) return t('diff.nothing');
  if (typeof value === 'boolean') return t(`yes.${value}`);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
    return words ? option(words, value, lawId) : value;
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return list(value.map((one) => (words ? option(words, String(one), lawId) : String(one))));
  return t('diff.whole');
}
