import { Disclosure } from '#components/ui/disclosure.tsx';
import { standings } from '#lib/domain/records/record-terms.ts';
import { type FiguresRow, FiguresTable } from './figures-table.tsx';
import { type RecordsT, shareWords } from './number-link.tsx';
import { PartMark, ShareBar } from './share-bar.tsx';

type ShareChartProps = { title: string; what: string; rows: readonly FiguresRow[]; t: RecordsT };

const told = ['on-time', 'late', 'overdue', 'silent'] as const;

/** For each row one bar of what stands where, its words below, and all of it as a table on demand. */
export function ShareChart({ title, what, rows, t }: ShareChartProps) {
  const shown = standings.filter((one) => rows.some(({ figures }) => figures.standings[one] > 0));
  return (
    <figure className="grid gap-3">
      <figcaption>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {shown.map((standing) => (
            <li key={standing} className="flex items-center gap-2">
              <PartMark look={standing} />
              {t(`standing.${standing}`)}
            </li>
          ))}
        </ul>
      </figcaption>
      <ul aria-label={title} className="grid gap-3">
        {rows.map(({ key, name, figures }) => (
          <li key={key} className="grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <span className="font-semibold">{name}</span>
            <div className="grid gap-1">
              <ShareBar
                parts={standings.map((look) => ({ look, value: figures.standings[look] }))}
                whole={figures.received}
              />
              <p className="text-muted text-sm">
                {figures.received === 0
                  ? t('no-year-data')
                  : told
                      .filter((one) => figures.standings[one] > 0)
                      .map(
                        (one) =>
                          `${t(`standing.${one}`)}: ${shareWords(figures.standings[one], figures.received, t)}`,
                      )
                      .join('; ') || `${t('received')}: ${figures.received}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('numbers')}>
        <FiguresTable caption={title} what={what} rows={rows} t={t} />
      </Disclosure>
    </figure>
  );
}
