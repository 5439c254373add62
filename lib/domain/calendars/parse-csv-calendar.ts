import { isoDay, isRealDay } from '../dates/civil-day.ts';
import type { CalendarRow } from './calendar.ts';
import { type CalendarImport, cleanName, DayCollector, readableText } from './import-calendar.ts';

const columns: Readonly<Record<string, 'date' | 'kind' | 'name'>> = {
  date: 'date',
  day: 'date',
  дата: 'date',
  день: 'date',
  kind: 'kind',
  type: 'kind',
  вид: 'kind',
  тип: 'kind',
  name: 'name',
  title: 'name',
  название: 'name',
  праздник: 'name',
};

const kinds: Readonly<Record<string, CalendarRow['kind']>> = {
  '': 'off',
  off: 'off',
  holiday: 'off',
  выходной: 'off',
  праздник: 'off',
  work: 'work',
  working: 'work',
  рабочий: 'work',
  short: 'short',
  сокращённый: 'short',
  сокращенный: 'short',
  предпраздничный: 'short',
};

/** The cells of one line; null when a quoted cell is not closed. A cell cannot hold a line break. */
export function cellsOf(line: string, separator: string): string[] | null {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return quoted ? null : [...cells, cell.trim()];
}

/** `2026-05-11` or `11.05.2026`, as spreadsheets write it. */
function dateOf(text: string): { readable: boolean; date: string | null } {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : [dotted?.[3], dotted?.[2], dotted?.[1]].map(Number);
  if (!iso && !dotted) return { readable: false, date: null };
  const real = year && month && day && isRealDay(year, month, day);
  return { readable: true, date: real ? isoDay(year, month, day) : null };
}

/**
 * Reads a table of days: a first line with `date`, and if wanted `kind` (off, work, short; off when empty) and
 * `name`, parted by comma, semicolon or tab. Russian heads and kinds are understood as well.
 */
export function parseCsvCalendar(file: string): CalendarImport {
  const read = readableText(file);
  if (!read.ok) return read;
  const lines = read.text.split(/\r\n|\n|\r/);
  const first = lines[0] ?? '';
  const separator = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ',';
  const heads = (cellsOf(first, separator) ?? []).map((head) => columns[head.toLowerCase()]);
  const place = { date: heads.indexOf('date'), kind: heads.indexOf('kind'), name: heads.indexOf('name') };
  if (place.date < 0) return { ok: false, code: 'not-csv' };
  const days = new DayCollector();
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const line = index + 1;
    const cells = cellsOf(text, separator);
    if (!cells) {
      days.complain(line, 'line-broken');
      continue;
    }
    const { readable, date } = dateOf(cells[place.date] ?? '');
    const word = place.kind < 0 ? '' : (cells[place.kind] ?? '').toLowerCase();
    const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
    if (date === null) days.complain(line, readable ? 'no-such-day' : 'day-unreadable');
    else if (!kind) days.complain(line, 'kind-unknown');
    else
      days.add(line, {
        date,
        kind,
        name: place.name < 0 ? null : cleanName(cells[place.name] ?? ''),
        movedFrom: null,
        source: 'CSV',
      });
  }
  return days.result();
}
