import { readEdtf } from './edtf.ts';
import type { EdtfEnd, EdtfPoint } from './edtf-types.ts';

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

const coarseness: Record<EdtfPoint['precision'], number> = {
  century: 0,
  decade: 1,
  year: 2,
  season: 3,
  month: 4,
  day: 5,
};

function startOf(end: EdtfEnd, whenOpen: string): string {
  return typeof end === 'string' ? whenOpen : end.first;
}

/**
 * A text that sorts uncertain dates by where they begin, the coarser before the finer ("2020" before
 * "1 January 2020", as the frame before what is in it), then by where they end. "About" does not move
 * a date. "Before" stands at its end, because its beginning is unknown. Unknown dates come last.
 */
export function sortKey(edtf: string | null): string {
  const value = edtf ? readEdtf(edtf) : null;
  if (!value) return `${LAST}|9|${LAST}`;
  if (value.shape === 'point') {
    const { first, last, precision } = value.point;
    return `${first}|${coarseness[precision]}|${last}`;
  }
  const end = typeof value.end === 'string' ? LAST : value.end.last;
  const start = startOf(value.start, typeof value.end === 'string' ? FIRST : value.end.first);
  return `${start}|${value.shape === 'interval' ? 6 : 7}|${end}`;
}

export function compareDates(a: string | null, b: string | null): number {
  const keyA = sortKey(a);
  const keyB = sortKey(b);
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
