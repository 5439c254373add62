import { DefinitionList } from '#components/ui/definition-list.tsx';
import type { Figures } from '#lib/records/view.ts';
import type { Scope } from './hop-link.ts';
import { NumberLink, type RecordsT } from './number-link.tsx';

/** How long a reply took, what was passed on, extended and evaded. */
export function OtherFigures({ figures, scope, t }: { figures: Figures; scope: Scope; t: RecordsT }) {
  const { received, direct, extended } = figures;
  const days = (value: number | null) => (value === null ? t('no-days') : t('days', { days: value }));
  const number = (value: number, trait: Parameters<typeof NumberLink>[0]['behind'], of = received) => (
    <NumberLink value={value} of={of} scope={scope} behind={trait} t={t} />
  );
  const hint = (text: string) => <p className="text-muted text-sm">{text}</p>;
  const items = [
    {
      key: 'median',
      term: t('median'),
      detail: (
        <>
          <span className="font-semibold tabular-nums">{days(figures.median)}</span>
          {figures.median !== null && hint(t('median-what'))}
        </>
      ),
    },
    {
      key: 'p90',
      term: t('p90'),
      detail: (
        <>
          <span className="font-semibold tabular-nums">{days(figures.p90)}</span>
          {figures.p90 !== null && hint(t('p90-what'))}
        </>
      ),
    },
    {
      key: 'dated',
      term: t('trait.dated'),
      detail: (
        <>
          {number(figures.dated, { trait: 'dated' })}
          {figures.dated > 0 && hint(t('days-of', { count: figures.dated, estimated: figures.estimated }))}
        </>
      ),
    },
    { key: 'direct', term: t('trait.direct'), detail: number(direct, { trait: 'direct' }) },
    {
      key: 'came',
      term: t('trait.passed-to-it'),
      detail: number(received - direct, { trait: 'passed-to-it' }),
    },
    {
      key: 'passed-on',
      term: t('trait.passed-on'),
      detail: number(figures.passedOn, { trait: 'passed-on' }),
    },
    {
      key: 'extended',
      term: t('trait.extended'),
      detail: (
        <ul>
          <li>{number(extended, { trait: 'extended' })}</li>
          {(extended > 0 ? (['with-notice', 'without-notice'] as const) : []).map((how) => (
            <li key={how} className="text-sm">
              {t(`trait.extended-${how}`)}
              {': '}
              {number(
                how === 'with-notice' ? figures.extendedWithNotice : figures.extendedWithoutNotice,
                { trait: `extended-${how}` },
                extended,
              )}
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'judged', term: t('trait.judged'), detail: number(figures.judged, { trait: 'judged' }) },
    {
      key: 'evasive',
      term: t('trait.evasive'),
      detail: (
        <>
          {number(figures.evasive, { trait: 'evasive' }, figures.judged)}
          {figures.questionsJudged > 0 &&
            hint(t('evasive-what', { evaded: figures.questionsEvaded, judged: figures.questionsJudged }))}
        </>
      ),
    },
  ];
  return <DefinitionList items={items} />;
}
