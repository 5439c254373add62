import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { Source } from '#lib/domain/regimes/regime-schema.ts';
import { isConfirmed } from '#lib/domain/regimes/rule-sources.ts';
import type { TreatyRow } from '#lib/domain/regimes/treaty-schema.ts';
import { getLawVoice } from './law-voice.ts';
import { treatyStanding } from './treaty-words.ts';

/** The States by treaty, each with since and until when, where that comes from and how sure it is. */
export async function TreatyTables({ rows }: { rows: readonly TreatyRow[] }) {
  const voice = await getLawVoice();
  const { t, treaty, country, cite, option, locale } = voice;
  // A treaty without an article would only be named again.
  const place = (source: Source) => (source.article === 'none' ? '—' : cite(source));
  const byState = (a: TreatyRow, b: TreatyRow) =>
    country(a.state).localeCompare(country(b.state), locale) || (a.from ?? '').localeCompare(b.from ?? '');
  return [...Map.groupBy(rows, (row) => row.treaty)].map(([id, own]) => (
    <Section key={id} id={`treaty-${id}`} title={treaty(id)} count={own.length}>
      <Card flush>
        <Table
          caption={t('treaty.caption', { treaty: treaty(id) })}
          rowKey={(row) => row.id}
          rows={own.toSorted(byState)}
          columns={[
            {
              key: 'state',
              header: t('treaty.state'),
              primary: true,
              cell: (row) => (
                <Link className="link" href={`/laws/treaties/${row.id}`}>
                  {country(row.state)}
                </Link>
              ),
            },
            { key: 'standing', header: t('treaty.standing'), cell: (row) => treatyStanding(row, voice) },
            { key: 'source', header: t('treaty.source'), wide: true, cell: ({ source }) => place(source) },
            {
              key: 'sure',
              header: t('treaty.sure'),
              cell: ({ source }) =>
                isConfirmed(source) ? (
                  <Badge tone="good">{t(source.confirmed ? 'mark.confirmed' : 'mark.read')}</Badge>
                ) : (
                  <Badge dashed>{option('mark', source.mark, '')}</Badge>
                ),
            },
          ]}
        />
      </Card>
    </Section>
  ));
}
