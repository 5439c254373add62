import type { StarterAuthority, StarterCountry } from './starter-authority.ts';

const tk = (text: string) => ({ text, lang: 'tk' });

const provinces = [
  { key: 'ahal', en: 'Ahal', ru: 'Ахалского' },
  { key: 'balkan', en: 'Balkan', ru: 'Балканского' },
  { key: 'dashoguz', en: 'Dashoguz', ru: 'Дашогузского' },
  { key: 'lebap', en: 'Lebap', ru: 'Лебапского' },
  { key: 'mary', en: 'Mary', ru: 'Марыйского' },
] as const;

const police: StarterAuthority[] = provinces.map(({ key, en, ru }) => ({
  key: `tm-police-${key}`,
  parent: 'tm-interior',
  en: `Police department of ${en} province`,
  ru: `Управление полиции ${ru} велаята`,
  kind: 'police',
}));

const prosecutors: StarterAuthority[] = provinces.map(({ key, en, ru }) => ({
  key: `tm-prosecutor-${key}`,
  parent: 'tm-prosecutor-general',
  en: `Prosecutor's office of ${en} province`,
  ru: `Прокуратура ${ru} велаята`,
  kind: 'prosecution',
}));

/** Bodies of Turkmenistan. Its law on administrative procedure is known, its term for a reply is not: every date says so. */
export const turkmenistan: StarterCountry = {
  state: 'TM',
  timeZone: 'Asia/Ashgabat',
  regimes: ['tm-566'],
  authorities: [
    {
      key: 'tm-president',
      en: 'President of Turkmenistan',
      ru: 'Президент Туркменистана',
      local: tk('Türkmenistanyň Prezidenti'),
      kind: 'head-of-state',
    },
    {
      key: 'tm-cabinet',
      parent: 'tm-president',
      en: 'Cabinet of Ministers of Turkmenistan',
      ru: 'Кабинет Министров Туркменистана',
      local: tk('Türkmenistanyň Ministrler Kabineti'),
      kind: 'government',
    },
    {
      key: 'tm-parliament',
      en: 'Mejlis (Parliament) of Turkmenistan',
      ru: 'Меджлис Туркменистана',
      local: tk('Türkmenistanyň Mejlisi'),
      kind: 'parliament',
    },
    {
      key: 'tm-security',
      parent: 'tm-cabinet',
      en: 'Ministry of National Security of Turkmenistan',
      ru: 'Министерство национальной безопасности Туркменистана',
      local: tk('Türkmenistanyň Milli howpsuzlyk ministrligi'),
      abbreviation: 'МНБ',
      kind: 'security',
    },
    {
      key: 'tm-interior',
      parent: 'tm-cabinet',
      en: 'Ministry of Internal Affairs of Turkmenistan',
      ru: 'Министерство внутренних дел Туркменистана',
      local: tk('Türkmenistanyň Içeri işler ministrligi'),
      kind: 'police',
    },
    {
      key: 'tm-police-ashgabat',
      parent: 'tm-interior',
      en: 'Police department of Ashgabat city',
      ru: 'Управление полиции города Ашхабада',
      kind: 'police',
    },
    ...police,
    {
      key: 'tm-prisons',
      parent: 'tm-interior',
      en: 'Prisons department of the Ministry of Internal Affairs',
      ru: 'Управление исполнения наказаний МВД Туркменистана',
      kind: 'prison',
      notes:
        'The exact official name is to be checked before writing. / Точное официальное название следует проверить перед обращением.',
    },
    {
      key: 'tm-foreign',
      parent: 'tm-cabinet',
      en: 'Ministry of Foreign Affairs of Turkmenistan',
      ru: 'Министерство иностранных дел Туркменистана',
      local: tk('Türkmenistanyň Daşary işler ministrligi'),
      kind: 'foreign-affairs',
    },
    {
      key: 'tm-embassy-moscow',
      parent: 'tm-foreign',
      en: 'Embassy of Turkmenistan in the Russian Federation',
      ru: 'Посольство Туркменистана в Российской Федерации',
      kind: 'foreign-affairs',
      timeZone: 'Europe/Moscow',
    },
    {
      key: 'tm-consulate-istanbul',
      parent: 'tm-foreign',
      en: 'Consulate General of Turkmenistan in Istanbul',
      ru: 'Генеральное консульство Туркменистана в Стамбуле',
      kind: 'foreign-affairs',
      timeZone: 'Europe/Istanbul',
    },
    {
      key: 'tm-justice',
      parent: 'tm-cabinet',
      en: 'Ministry of Justice of Turkmenistan',
      ru: 'Министерство юстиции Туркменистана',
      local: tk('Türkmenistanyň Adalat ministrligi'),
      kind: 'ministry',
    },
    {
      key: 'tm-migration',
      parent: 'tm-cabinet',
      en: 'State Migration Service of Turkmenistan',
      ru: 'Государственная миграционная служба Туркменистана',
      local: tk('Türkmenistanyň Döwlet migrasiýa gullugy'),
      kind: 'migration',
    },
    {
      key: 'tm-border',
      parent: 'tm-cabinet',
      en: 'State Border Service of Turkmenistan',
      ru: 'Государственная пограничная служба Туркменистана',
      local: tk('Türkmenistanyň Döwlet serhet gullugy'),
      kind: 'border',
    },
    {
      key: 'tm-prosecutor-general',
      en: "Prosecutor General's Office of Turkmenistan",
      ru: 'Генеральная прокуратура Туркменистана',
      local: tk('Türkmenistanyň Baş prokuraturasy'),
      kind: 'prosecution',
    },
    ...prosecutors,
    {
      key: 'tm-supreme-court',
      en: 'Supreme Court of Turkmenistan',
      ru: 'Верховный суд Туркменистана',
      local: tk('Türkmenistanyň Ýokary kazyýeti'),
      kind: 'court',
    },
    {
      key: 'tm-ombudsman',
      en: 'Human Rights Commissioner (Ombudsman) of Turkmenistan',
      ru: 'Уполномоченный по правам человека в Туркменистане (Омбудсмен)',
      kind: 'ombudsman',
    },
  ],
};
