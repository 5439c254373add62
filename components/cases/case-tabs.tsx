'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { classNames } from '#components/ui/class-names.ts';

const places = ['people', 'chronology', 'claims', 'inquiries', 'documents', 'tasks', 'history'] as const;

/** The parts of a case. */
export function CaseTabs({ reference }: { reference: string }) {
  const t = useTranslations('cases.tabs');
  const path = usePathname();
  const home = `/cases/${encodeURIComponent(reference)}`;
  const here = places.find((place) => path === `${home}/${place}` || path.startsWith(`${home}/${place}/`));
  const links = [
    { href: home, label: t('overview'), current: here === undefined },
    ...places.map((place) => ({ href: `${home}/${place}`, label: t(place), current: here === place })),
  ];
  return (
    <nav aria-label={t('label')} className="-mx-4 overflow-x-auto border-line border-b px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-1">
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center border-b-3 px-3 font-semibold -outline-offset-2',
                current
                  ? 'border-accent text-accent'
                  : 'border-transparent text-muted hover:border-edge hover:text-ink',
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
