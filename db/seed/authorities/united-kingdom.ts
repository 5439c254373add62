import type { StarterCountry } from './starter-authority.ts';

/** A few bodies under the Freedom of Information Act, and the regulator that hears complaints about them. */
export const unitedKingdom: StarterCountry = {
  state: 'GB',
  timeZone: 'Europe/London',
  regimes: ['uk-foia'],
  authorities: [
    {
      key: 'gb-home-office',
      en: 'Home Office',
      ru: 'Министерство внутренних дел Великобритании',
      kind: 'ministry',
    },
    {
      key: 'gb-border-force',
      parent: 'gb-home-office',
      en: 'Border Force',
      ru: 'Пограничная служба Великобритании',
      kind: 'border',
    },
    {
      key: 'gb-visas',
      parent: 'gb-home-office',
      en: 'UK Visas and Immigration',
      ru: 'Визовая и иммиграционная служба Великобритании',
      abbreviation: 'UKVI',
      kind: 'migration',
    },
    {
      key: 'gb-fcdo',
      en: 'Foreign, Commonwealth and Development Office',
      ru: 'Министерство иностранных дел, по делам Содружества и развития Великобритании',
      abbreviation: 'FCDO',
      kind: 'foreign-affairs',
    },
    {
      key: 'gb-justice',
      en: 'Ministry of Justice',
      ru: 'Министерство юстиции Великобритании',
      abbreviation: 'MoJ',
      kind: 'ministry',
    },
    {
      key: 'gb-met-police',
      en: 'Metropolitan Police Service',
      ru: 'Столичная полиция (Лондон)',
      kind: 'police',
    },
    {
      key: 'gb-cps',
      en: 'Crown Prosecution Service',
      ru: 'Королевская прокурорская служба',
      abbreviation: 'CPS',
      kind: 'prosecution',
    },
    {
      key: 'gb-ico',
      en: "Information Commissioner's Office",
      ru: 'Управление Уполномоченного по информации',
      abbreviation: 'ICO',
      kind: 'regulator',
    },
  ],
};
