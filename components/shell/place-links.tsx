'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { isWithin, type PlaceKey, places } from './places.ts';

type PlaceLinksProps = {
  allowed: readonly PlaceKey[];
  /** How many things wait at a place. */
  counts?: Partial<Record<PlaceKey, number>>;
  /** rail: icon beside the name; bar: icon above it. */
  shape: 'rail' | 'bar';
};

const shapes = {
  rail: 'flex min-h-10 items-center gap-3 rounded-md border-s-4 border-transparent px-3 py-1.5',
  bar: 'grid min-h-14 place-items-center content-center gap-0.5 border-t-3 border-transparent px-0 text-xs tracking-tight',
};

/** Links to the places one may go, the present one marked. */
export function PlaceLinks({ allowed, counts, shape }: PlaceLinksProps) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return places
    .filter((place) => allowed.includes(place.key))
    .map((place) => {
      const { key, href, icon: Icon } = place;
      const count = counts?.[key] ?? 0;
      return (
        <li key={key} className={shape === 'bar' ? 'min-w-0 flex-1' : undefined}>
          <Link
            href={href}
            aria-current={isWithin(pathname, place) ? 'page' : undefined}
            className={`${shapes[shape]} text-muted no-underline hover:bg-sunken hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink ${shape === 'rail' ? 'aria-[current=page]:bg-sunken' : '-outline-offset-2'}`}
          >
            <Icon aria-hidden="true" strokeWidth={1.8} className="size-5 shrink-0" />
            <span className={shape === 'bar' ? 'max-w-full truncate' : 'flex-1'}>{t(`places.${key}`)}</span>
            {count > 0 && shape === 'rail' && (
              <span className="text-sm tabular-nums">
                {count}
                <span className="sr-only"> {t('waiting', { count })}</span>
              </span>
            )}
          </Link>
        </li>
      );
    });
}
