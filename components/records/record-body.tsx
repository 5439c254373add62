import Link from 'next/link';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import type { RecordFilter } from '#lib/records/schema.ts';
import type { Figures, RecordView } from '#lib/records/view.ts';
import { DaysChart } from './days-chart.tsx';
import { type FiguresRow, FiguresTable } from './figures-table.tsx';
import { type Behind, recordHref, type Scope } from './hop-link.ts';
import { NumberLink, type RecordsT } from './number-link.tsx';
import { OtherFigures } from './other-figures.tsx';
import { RecordFilterForm } from './record-filter.tsx';
import { ShareChart } from './share-chart.tsx';
import { StandingList } from './standing-list.tsx';
import { WholeLine } from './whole-line.tsx';

type RecordBodyProps = {
  record: RecordView;
  filter: RecordFilter;
  t: RecordsT;
  law: (regimeId: string) => string;
};

/** The record of a body or an official: where everything stands, by year and law, and how long it took. */
export function RecordBody({ record, filter, t, law }: RecordBodyProps) {
  const { bodyId, official, total } = record;
  const scope: Scope = { bodyId, officialId: official?.id, year: filter.year, regime: filter.regime };
  const row = (key: string, name: ReactNode, figures: Figures, behind?: Behind): FiguresRow => ({
    ...{ key, name, figures, scope, behind },
  });
  const one = record.byLaw.length === 1;
  return (
    <div className="grid gap-8">
      {record.years.length > 0 && (
        <RecordFilterForm
          action={recordHref(scope)}
          filter={filter}
          years={record.years}
          regimes={record.regimes}
          law={law}
          t={t}
        />
      )}
      {total.received === 0 ? (
        <Nothing filtered={record.years.length > 0} scope={scope} t={t} />
      ) : (
        <>
          <Section
            id="standing"
            title={t('standing-title')}
            description={t('standing-hint')}
            actions={
              <span className="font-semibold text-lg">
                {t('received')}: <NumberLink value={total.received} scope={scope} t={t} />
              </span>
            }
          >
            <StandingList figures={total} scope={scope} t={t} />
          </Section>
          <Section id="also" title={t('also')}>
            <Card>
              <OtherFigures figures={total} scope={scope} t={t} />
            </Card>
          </Section>
          <Section id="by-year" title={t('by-year')} description={t('by-year-hint')}>
            <ShareChart
              title={t('by-year')}
              what={t('year')}
              rows={record.byYear.map((each) => row(String(each.year), each.year, each, { year: each.year }))}
              t={t}
            />
          </Section>
          {total.dated > 0 && (
            <Section id="days" title={t('ranges')}>
              <DaysChart ranges={record.ranges} term={one ? record.term : null} scope={scope} t={t} />
            </Section>
          )}
          <Section id="by-law" title={t('by-law')}>
            <ShareChart
              title={t('by-law')}
              what={t('law')}
              rows={record.byLaw.map((each) =>
                row(each.regimeId, law(each.regimeId), each, { regime: each.regimeId }),
              )}
              t={t}
            />
          </Section>
          {record.byOfficial.length > 0 && (
            <Section id="signers" title={t('officials')}>
              <Card flush>
                <FiguresTable
                  caption={t('officials')}
                  what={t('official')}
                  rows={record.byOfficial.map((each) => ({
                    key: each.id,
                    name: <Signer official={each} bodyId={bodyId} />,
                    figures: each,
                    scope: { ...scope, officialId: each.id },
                  }))}
                  t={t}
                />
              </Card>
            </Section>
          )}
        </>
      )}
      {record.wholeAllowed && (
        <Section id="whole" title={t('whole.title')} description={t('whole.what')}>
          <WholeLine whole={record.whole} t={t} />
        </Section>
      )}
    </div>
  );
}

function Signer({ official, bodyId }: { official: RecordView['byOfficial'][number]; bodyId: string }) {
  return (
    <span className="grid">
      <Link className="link" lang={official.nameLang} href={recordHref({ bodyId, officialId: official.id })}>
        {official.name}
      </Link>
      {official.position && <span className="font-normal text-muted text-sm">{official.position}</span>}
    </span>
  );
}

function Nothing({ filtered, scope, t }: { filtered: boolean; scope: Scope; t: RecordsT }) {
  if (!filtered) return <EmptyState title={t('none')}>{t('none-what')}</EmptyState>;
  return (
    <EmptyState
      title={t('none-filtered')}
      action={<ButtonLink href={recordHref(scope)}>{t('all-shown')}</ButtonLink>}
    />
  );
}
