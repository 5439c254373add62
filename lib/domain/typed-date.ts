import { edtfBounds } from './dates/edtf.ts';
import type { EdtfDate } from './dates/edtf-types.ts';

/** A date as somebody typed it, understood; null when it cannot be read. */
export function typedDate(text: string): EdtfDate | null {
  const trimmed = text.trim();
  const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(trimmed);
  if (!dotted) return edtfBounds(trimmed);
  const [, day, month = '', year = ''] = dotted;
  return edtfBounds([year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-'));
}
