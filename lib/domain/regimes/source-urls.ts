/** Where the words of an act were read, or read about: by act, or by act and article. Court sites and copies move. */
export const sourceUrls: Readonly<Record<string, string>> = {
  'ru-59fz|8': 'https://admuni.ru/porydokpriema.html',
  'ru-59fz|12': 'https://ivcrb.ru/questions',
  'ru-547fz': 'https://oblsud.tms.sudrf.ru',
  'ru-proc-45': 'https://voenset.ru',
  'ru-cpc|124': 'https://upk.su/zakon/upk/124',
  'ru-cpc|125': 'https://5rik.ru/na5/11-294.php',
  'ru-cas|219': 'https://zullus.ru/219-kas-rf',
  'ru-8fz|18': 'https://base.garant.ru/5347160',
  'ru-media': 'https://www.consultant.ru/document/cons_doc_LAW_297020',
  'ru-63fz': 'https://www.advgazeta.ru',
  'tm-566': 'https://minjust.gov.tm',
  'tm-270a': 'https://cis-legislation.com',
  'uz-445': 'https://biznesombudsman.uz/uz/news/1328',
  'uz-info': 'https://uzdkp.uz',
  'kz-appc|76': 'https://emhana1krg.kz',
  'kz-appc|91': 'https://zakonpravo.kz',
  'kz-appc|92': 'https://rimap.unhcr.org',
  'kg-67': 'https://24.kg',
  'tr-4982': 'https://bedk.adalet.gov.tr',
  'tr-3071': 'https://avyakupakdas.com.tr',
  'by-300|25': 'https://smp.by',
  'by-300': 'https://domdruku.by',
  'ua-393|20': 'https://urst.com.ua',
  'ua-2939|20': 'https://zak.gp.gov.ua',
  'us-foia': 'https://jmargolin.com',
  'eu-1049': 'https://www.ombudsman.europa.eu',
  'de-ifg|9': 'https://lexetius.com/IFG/9',
  'un-wgeid': 'https://www.ohchr.org/en/special-procedures/wg-disappearances/procedures',
  'ced-guidelines': 'https://docstore.ohchr.org',
  icpped: 'https://docstore.ohchr.org',
  'ccpr-rules': 'https://www.yumpu.com',
  echr: 'https://www.coe.int',
  'un-sp': 'https://idsn.org',
  'interpol-ccf': 'https://legal-status.eu/en/services/interpol/processing-conditions',
};

/** Null where only the name of a source is known. */
export function urlOf(act: string, article: string): string | null {
  return sourceUrls[`${act}|${article}`] ?? sourceUrls[act] ?? null;
}
