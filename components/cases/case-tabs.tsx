'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';

const places = [
  'people',
  'chronology',
  'claims',
  'inquiries',
  'letters',
  'documents',
  'tasks',
  'access',
  'history',
] as const;

/** The parts of a case. */
export function CaseTabs({ reference, access }: { reference: string; access: boolean }) {
  const t = useTranslations('cases.tabs');
  const path = usePathname();
  const home = `/cases/${encodeURIComponent(reference)}`;
  // What stands side by side is the versions' own page.
  const beside = path === `${home}/side-by-side` ? 'claims' : undefined;
  const here =
    beside ?? places.find((place) => path === `${home}/${place}` || path.startsWith(`${home}/${place}/`));
  const items = [
    { href: home, label: t('overview') },
    ...places
      .filter((place) => access || place !== 'access')
      .map((place) => ({ href: `${home}/${place}`, label: t(place) })),
  ];
  return <TabLinks label={t('label')} items={items} current={here ? `${home}/${here}` : home} />;
}
