import 'server-only';

/** References that fit what was typed: some exact ones, or all that begin with a text. */
export type ReferencePattern = { exact: string[] } | { prefix: string };

/** Case numbers begin with the organisation's first year in Vigil; this many years back are tried for "42". */
const yearsBack = 30;

/**
 * What somebody means who types a reference or a part of it: "42" (of any year), "2026-42", "THF-2026-0042",
 * "thf-2026". Equality and ranges only: a LIKE under row-level security would not use the index.
 */
export function referencePattern(typed: string, prefix: string, year: number): ReferencePattern {
  const text = typed.toUpperCase().replace(/\s+/g, '');
  const parts = new RegExp(`^(?:${prefix}-)?(?:(\\d{4})-)?(\\d{1,9})$`).exec(text);
  const number = parts?.[2]?.padStart(4, '0');
  if (!number) return { prefix: text };
  const years = parts?.[1] ? [Number(parts[1])] : Array.from({ length: yearsBack }, (_, back) => year - back);
  const exact = years.map((one) => `${prefix}-${one}-${number}`);
  // "THF-2026" may be a year as well as a number.
  return text === `${prefix}-${parts?.[2]}` && parts?.[2]?.length === 4 ? { prefix: text } : { exact };
}
