import { shiftDay, weekdayOf } from '../dates/civil-day.ts';
import type { CalendarRow } from './calendar.ts';
import { readLibraryHolidays } from './read-library-holidays.ts';

/** `MM-DD`, its name where it is kept, and the first and last year we know it for. */
type Fixed = { on: string; name: string; from?: number; to?: number };

const turkmenistan: readonly Fixed[] = [
  { on: '01-01', name: 'Täze ýyl' },
  { on: '03-08', name: 'Halkara zenanlar güni' },
  { on: '03-21', name: 'Milli bahar baýramy' },
  { on: '03-22', name: 'Milli bahar baýramy' },
  { on: '05-18', name: 'Konstitusiýanyň we Döwlet baýdagynyň güni' },
  { on: '09-27', name: 'Garaşsyzlyk güni' },
  { on: '10-06', name: 'Hatyra güni' },
  { on: '12-12', name: 'Bitaraplyk güni' },
];

const tajikistan: readonly Fixed[] = [
  { on: '01-01', name: 'Соли Нав' },
  { on: '03-08', name: 'Рӯзи Модар' },
  ...['03-21', '03-22', '03-23', '03-24'].map((on) => ({ on, name: 'Наврӯз' })),
  { on: '05-09', name: 'Рӯзи Ғалаба' },
  { on: '06-27', name: 'Рӯзи Ваҳдати миллӣ' },
  { on: '09-09', name: 'Рӯзи Истиқлолият' },
  { on: '11-06', name: 'Рӯзи Конститутсия' },
];

const kyrgyzstan: readonly Fixed[] = [
  { on: '01-01', name: 'Жаңы жыл' },
  // The labour code of 23 January 2025.
  ...['01-02', '01-03', '01-04', '01-05', '01-06'].map((on) => ({ on, name: 'Жаңы жыл', from: 2026 })),
  { on: '01-07', name: 'Рождество' },
  { on: '02-23', name: 'Мекенди коргоочунун күнү' },
  { on: '03-08', name: 'Аялдардын эл аралык күнү' },
  { on: '03-21', name: 'Нооруз' },
  { on: '05-01', name: 'Эмгек күнү' },
  { on: '05-05', name: 'Конституция күнү' },
  { on: '05-09', name: 'Жеңиш күнү' },
  { on: '08-31', name: 'Эгемендүүлүк күнү' },
  { on: '11-07', name: 'Тарых жана ата-бабаларды эскерүү күндөрү' },
  { on: '11-08', name: 'Тарых жана ата-бабаларды эскерүү күндөрү' },
];

/** The lists were read in a secondary source, for the years since the last change they name. */
const since = { tm: 2018, tj: 2017, kg: 2017 } as const;

/**
 * Both feasts, as computed for Uzbekistan; each State announces its own, so the day may be another by one. No
 * year of these calendars is official.
 */
function feasts(year: number, names: { fitr: string; adha: string }, legalRef: string): CalendarRow[] {
  return readLibraryHolidays('UZ', 'Asia/Tashkent', year).flatMap(({ date, name = '' }): CalendarRow[] => {
    if (/chirilgan/i.test(name)) return [];
    if (/ramazon|ro.za/i.test(name)) return [{ date, kind: 'off', name: names.fitr, legalRef }];
    return /qurbon/i.test(name) ? [{ date, kind: 'off', name: names.adha, legalRef }] : [];
  });
}

function fixed(year: number, days: readonly Fixed[], legalRef: string): CalendarRow[] {
  return days
    .filter(({ from = 0, to = 9999 }) => from <= year && year <= to)
    .map(({ on, name }) => ({ date: `${year}-${on}`, kind: 'off', name, legalRef }));
}

/** Turkmenistan moves a holiday from a Sunday to the next working day, by a decree for each (Labour Code 81). */
function moveSundays(rows: readonly CalendarRow[], legalRef: string): CalendarRow[] {
  const taken = new Set(rows.map(({ date }) => date));
  const moved = rows.flatMap((row): CalendarRow[] => {
    if (weekdayOf(row.date) !== 7) return [];
    let date = shiftDay(row.date, 1);
    while (taken.has(date)) date = shiftDay(date, 1);
    taken.add(date);
    return [{ date, kind: 'off', movedFrom: row.date, legalRef }];
  });
  return [...rows, ...moved];
}

/** Public holidays of Turkmenistan, Tajikistan and Kyrgyzstan, which the holiday library lacks. */
export function centralAsiaHolidays(state: 'tm' | 'tj' | 'kg', year: number): readonly CalendarRow[] {
  if (year < since[state]) return [];
  if (state === 'tj') {
    const act = 'act:tj-holidays';
    return [
      ...fixed(year, tajikistan, act),
      ...feasts(year, { fitr: 'Иди Рамазон', adha: 'Иди Қурбон' }, act),
    ];
  }
  if (state === 'kg') {
    const act = 'act:kg-labour-code';
    return [...fixed(year, kyrgyzstan, act), ...feasts(year, { fitr: 'Орозо айт', adha: 'Курман айт' }, act)];
  }
  const act = 'act:tm-labour-code';
  const feastDays = feasts(year, { fitr: 'Oraza baýramy', adha: 'Gurban baýramy' }, act);
  return moveSundays([...fixed(year, turkmenistan, act), ...feastDays], act);
}
