import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import type { LawDifference } from '#lib/domain/regimes/diff-law.ts';
import { valueWords, whereWords } from './difference-words.ts';
import { getLawVoice } from './law-voice.ts';

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
