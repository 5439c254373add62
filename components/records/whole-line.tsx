import { standings } from '#lib/domain/records/record-terms.ts';
import type { WholeFigures } from '#lib/records/view.ts';
import { type RecordsT, shareWords } from './number-link.tsx';

/** What may be said beyond what the reader sees. Its numbers lead nowhere: the cases are not theirs to see. */
export function WholeLine({ whole, t }: { whole: WholeFigures | null; t: RecordsT }) {
  if (!whole) return <p className="max-w-prose text-muted">{t('whole.none')}</p>;
  const parts = [
    `${t('received')}: ${whole.received}`,
    ...standings
      .filter((one) => whole.standings[one] > 0)
      .map((one) => `${t(`standing.${one}`)}: ${shareWords(whole.standings[one], whole.received, t)}`),
    `${t('trait.evasive')}: ${whole.evasive}`,
    `${t('trait.extended')}: ${whole.extended}`,
    ...(whole.median === null ? [] : [t('whole.median', { days: t('days', { days: whole.median }) })]),
  ];
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
