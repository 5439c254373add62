import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dayRanges, rangeEnd } from '#lib/domain/records/record-terms.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { ListFilters } from '#lib/inquiries/schema.ts';
import type { RecordPart } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';
import { getVoice } from './voice.ts';

/** Says which part of a body's record is listed, with the number that the record gives for it. */
export async function RecordPartNote({ part, filters }: { part: RecordPart; filters: ListFilters }) {
  const [t, { locale, law }] = [await getT('records'), await getVoice()];
  const { at, signer, year, regime, standing, trait } = filters;
  const range = filters.range === undefined ? null : Number(filters.range);
  const query = new URLSearchParams({ ...(year ? { year } : {}), ...(regime ? { regime } : {}) });
  const home = signer ? `/authorities/${at}/officials/${signer}/record` : `/authorities/${at}/record`;
  const words = [
    part.signer && t('part.official', { name: part.signer.name }),
    standing && t(`standing.${standing}`),
    trait && t(`trait.${trait}`),
    range !== null && rangeWords(range),
    year,
    regime && law(regime),
  ].filter(Boolean);
  function rangeWords(index: number): string {
    const [from = 0, to] = [dayRanges[index], rangeEnd(index)];
    return to === null ? t('range-last', { from }) : t('range', { from, to });
  }
  return (
    <Notice
      title={t('part.title', { body: nameOf(part.body, locale).text })}
      actions={
        <ButtonLink size="small" href={query.size > 0 ? `${home}?${query}` : home}>
          {t('part.back')}
        </ButtonLink>
      }
    >
      {words.length > 0 && <p className="font-semibold">{words.join(' · ')}</p>}
      <p>{t('part.count', { times: part.times, inquiries: part.inquiries })}</p>
    </Notice>
  );
}
