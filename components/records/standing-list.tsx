import { standings } from '#lib/domain/records/record-terms.ts';
import type { Figures } from '#lib/records/view.ts';
import type { Scope } from './hop-link.ts';
import { NumberLink, type RecordsT } from './number-link.tsx';
import { PartMark, ShareBar } from './share-bar.tsx';

/** Where the received inquiries stand, as one bar and in words that add up to it. */
export function StandingList({ figures, scope, t }: { figures: Figures; scope: Scope; t: RecordsT }) {
  return (
    <div className="grid gap-3">
      <ShareBar
        parts={standings.map((look) => ({ look, value: figures.standings[look] }))}
        whole={figures.received}
        height={28}
      />
      <dl className="divide-y divide-line">
        {standings.map((standing) => (
          <div
            key={standing}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2 sm:grid-cols-[minmax(0,1fr)_9rem]"
          >
            <dt className="flex gap-2.5">
              <span className="pt-1.5">
                <PartMark look={standing} />
              </span>
              <span className="grid">
                <span className="font-semibold">{t(`standing.${standing}`)}</span>
                <span className="text-muted text-sm">{t(`standing-what.${standing}`)}</span>
              </span>
            </dt>
            <dd className="text-end">
              <NumberLink
                value={figures.standings[standing]}
                of={figures.received}
                scope={scope}
                behind={{ standing }}
                t={t}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
