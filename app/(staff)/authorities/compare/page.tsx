import { Scale } from 'lucide-react';
import Link from 'next/link';
import { CompareChoices } from '#components/records/compare-choices.tsx';
import { FiguresTable } from '#components/records/figures-table.tsx';
import { RecordFilterForm } from '#components/records/record-filter.tsx';
import { ShareChart } from '#components/records/share-chart.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { authorityName } from '#lib/domain/authority-name.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';
import { compareBodies } from '#lib/records/compare-bodies.ts';
import { comparisonSchema, mostCompared } from '#lib/records/schema.ts';

export default async function ComparePage(props: PageProps<'/authorities/compare'>) {
  const viewer = await requireCapability('inquiry.write');
  const filter = comparisonSchema.parse(await props.searchParams);
  const comparison = await compareBodies(viewer, filter);
  const [t, authorities, locale] = [await getT('records'), await getT('authorities'), await currentLocale()];
  const name = ({ nameEn, nameRu }: { nameEn: string; nameRu: string }) => ({
    text: authorityName(locale, nameEn, nameRu),
    lang: locale === 'ru' && !nameRu ? 'en' : undefined,
  });
  const rows = comparison.bodies.map((body) => ({
    key: body.id,
    name: (
      <Link className="link" href={`/authorities/${body.id}/record`} lang={name(body).lang}>
        {name(body).text}
      </Link>
    ),
    figures: body.total,
    scope: { bodyId: body.id, year: filter.year, regime: filter.regime },
  }));
  return (
    <>
      <PageHeader
        title={t('comparing.title')}
        meta={t('comparing.intro')}
        eyebrow={
          <Link href="/authorities" className="link">
            {authorities('title')}
          </Link>
        }
      />
      <CompareChoices comparison={comparison} filter={filter} name={name} t={t} />
      {rows.length === 0 ? (
        <EmptyState icon={Scale} title={t('comparing.none')}>
          {t('comparing.none-what', { most: mostCompared })}
        </EmptyState>
      ) : (
        <>
          <RecordFilterForm
            action="/authorities/compare"
            filter={filter}
            years={comparison.years}
            regimes={comparison.regimes}
            law={await lawNames()}
            t={t}
          >
            {rows.map(({ key }) => (
              <input key={key} type="hidden" name="body" value={key} />
            ))}
          </RecordFilterForm>
          <Section id="bars" title={t('standing-title')}>
            <ShareChart title={t('standing-title')} what={t('comparing.body')} rows={rows} t={t} />
          </Section>
          <Section id="table" title={t('comparing.table')}>
            <Card flush>
              <FiguresTable caption={t('comparing.table')} what={t('comparing.body')} rows={rows} t={t} />
            </Card>
          </Section>
        </>
      )}
    </>
  );
}
