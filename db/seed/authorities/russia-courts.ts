import type { StarterAuthority } from './starter-authority.ts';

/** A court answers under the codes of procedure, not under 59-FZ: no regime of ours. */
const court = { kind: 'court', regimes: [] } as const;

export const russianCourts: readonly StarterAuthority[] = [
  {
    ...court,
    key: 'ru-supreme-court',
    en: 'Supreme Court of the Russian Federation',
    ru: 'Верховный Суд Российской Федерации',
  },
  {
    ...court,
    key: 'ru-cassation-1',
    parent: 'ru-supreme-court',
    en: 'First Cassation Court of General Jurisdiction',
    ru: 'Первый кассационный суд общей юрисдикции',
    timeZone: 'Europe/Saratov',
  },
  {
    ...court,
    key: 'ru-cassation-2',
    parent: 'ru-supreme-court',
    en: 'Second Cassation Court of General Jurisdiction',
    ru: 'Второй кассационный суд общей юрисдикции',
  },
  {
    ...court,
    key: 'ru-moscow-city-court',
    parent: 'ru-supreme-court',
    en: 'Moscow City Court',
    ru: 'Московский городской суд',
  },
  {
    ...court,
    key: 'ru-moscow-basmanny',
    parent: 'ru-moscow-city-court',
    en: 'Basmanny District Court of Moscow',
    ru: 'Басманный районный суд города Москвы',
  },
  {
    ...court,
    key: 'ru-moscow-tverskoy',
    parent: 'ru-moscow-city-court',
    en: 'Tverskoy District Court of Moscow',
    ru: 'Тверской районный суд города Москвы',
  },
  {
    ...court,
    key: 'ru-moscow-zamoskvoretsky',
    parent: 'ru-moscow-city-court',
    en: 'Zamoskvoretsky District Court of Moscow',
    ru: 'Замоскворецкий районный суд города Москвы',
  },
  {
    ...court,
    key: 'ru-moscow-region-court',
    parent: 'ru-supreme-court',
    en: 'Moscow Regional Court',
    ru: 'Московский областной суд',
  },
  {
    ...court,
    key: 'ru-domodedovo-court',
    parent: 'ru-moscow-region-court',
    en: 'Domodedovo City Court of Moscow region',
    ru: 'Домодедовский городской суд Московской области',
  },
  {
    ...court,
    key: 'ru-petersburg-city-court',
    parent: 'ru-supreme-court',
    en: 'Saint Petersburg City Court',
    ru: 'Санкт-Петербургский городской суд',
  },
];
