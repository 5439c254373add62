import { type IsoDay, isoDay, isRealDay } from '../dates/civil-day.ts';
import type { CalendarRow } from './calendar.ts';
import { type CalendarImport, cleanName, DayCollector, readableText } from './import-calendar.ts';

/** One tag with its attributes, and the line it stands on. */
type Tag = { name: string; attributes: ReadonlyMap<string, string>; line: number };

const kinds: Readonly<Record<string, CalendarRow['kind']>> = { 1: 'off', 2: 'short', 3: 'work' };
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Only the five entities of XML itself and characters by number; nothing a file could define. */
function decode(value: string): string {
  return value.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]+);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return entities[body] ?? whole;
    const code = body[1]?.toLowerCase() === 'x' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/([A-Za-z_][\w:.-]{0,40})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)];
  return new Map(found.map(([, key = '', double, single]) => [key, decode(double ?? single ?? '')]));
}

/** The opening and empty tags of a document in their order. Text between them means nothing in this format. */
function* tagsOf(text: string): Generator<Tag> {
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(/<([A-Za-z_][\w:.-]{0,40})((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g)) {
    for (; counted < match.index; counted += 1) if (text[counted] === '\n') line += 1;
    yield { name: match[1] ?? '', attributes: attributesOf(match[2] ?? ''), line };
  }
}

/** The text with its comments blanked, so that lines keep their numbers; null when one is not closed. */
function withoutComments(text: string): string | null {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('<!--', from);
    if (open < 0) return parts.join('') + text.slice(from);
    const close = text.indexOf('-->', open + 4);
    if (close < 0) return null;
    parts.push(text.slice(from, open), text.slice(open, close).replace(/[^\n]/g, ''));
    from = close + 3;
  }
}

/** `MM.DD` of the calendar's year; null for what is no day. */
function dayOf(year: number, text: string | undefined): { readable: boolean; date: IsoDay | null } {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(text ?? '');
  if (!parts) return { readable: false, date: null };
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  return { readable: true, date: isRealDay(year, month, day) ? isoDay(year, month, day) : null };
}

/**
 * Reads a production calendar in the form of xmlcalendar.ru: `<calendar year>` with `<holidays>` and `<days>`,
 * where `t` is 1 off, 2 short, 3 worked, `h` names a holiday and `f` the day it was moved from. Not a general
 * reader of XML: documents with declarations of their own are refused, so that nothing can be made to grow.
 */
export function parseXmlCalendar(file: string): CalendarImport {
  const read = readableText(file);
  if (!read.ok) return read;
  if (/<!(DOCTYPE|ENTITY|\[)/i.test(read.text)) return { ok: false, code: 'doctype' };
  const text = withoutComments(read.text);
  if (text === null) return { ok: false, code: 'not-xml' };
  const days = new DayCollector();
  const names = new Map<string, string>();
  let year: number | null = null;
  let source = '';
  for (const { name, attributes, line } of tagsOf(text)) {
    if (name === 'calendar' && year === null) {
      const found = /^\d{4}$/.exec(attributes.get('year') ?? '');
      if (!found || Number(found[0]) < 1) return { ok: false, code: 'year-unreadable' };
      year = Number(found[0]);
      source = `xmlcalendar ${[attributes.get('country'), year].filter(Boolean).join(' ')}`.slice(0, 60);
    }
    if (year === null) return { ok: false, code: 'not-xml' };
    if (name === 'holiday') names.set(attributes.get('id') ?? '', attributes.get('title') ?? '');
    if (name !== 'day') continue;
    const { readable, date } = dayOf(year, attributes.get('d'));
    const kind = kinds[attributes.get('t') ?? ''];
    if (!readable || date === null) days.complain(line, readable ? 'no-such-day' : 'day-unreadable');
    else if (!kind) days.complain(line, 'kind-unknown');
    else
      days.add(line, {
        date,
        kind,
        name: cleanName(names.get(attributes.get('h') ?? '') ?? ''),
        movedFrom: attributes.has('f') ? dayOf(year, attributes.get('f')).date : null,
        source,
      });
  }
  return year === null ? { ok: false, code: 'not-xml' } : days.result();
}
