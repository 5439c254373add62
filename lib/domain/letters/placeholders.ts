/**
 * What a letter is filled with. A placeholder is written `{name}`, in a template as in the text of a letter. The
 * names are the same in every language; what they mean is said in the catalogue `letters.placeholder`.
 */

/** Filled from the case, the inquiry, the law and the directory. */
export const derivedPlaceholders = [
  'organisation',
  'author',
  'date',
  'case_reference',
  'person',
  'authority',
  'subject',
  'body',
  'our_date',
  'our_channel',
  'first_authority',
  'registration_number',
  'registration_date',
  'due_expected',
  'due_safe',
  'days_late',
  'law',
  'article',
  'remedy',
  'grounds',
  'reply_date',
  'reply_number',
  'reply_signer',
  'questions',
  'open_questions',
  'annex',
] as const;

/** Typed for one letter; the first two are proposed from the directory. */
export const typedPlaceholders = [
  'official',
  'address',
  'sender_address',
  'position',
  'attachments',
] as const;

export const placeholders = [...derivedPlaceholders, ...typedPlaceholders] as const;
export type Placeholder = (typeof placeholders)[number];
export type TypedPlaceholder = (typeof typedPlaceholders)[number];

/** What is known for one letter; what is not known is absent or empty. */
export type PlaceholderValues = Partial<Record<Placeholder, string>>;

/** What only a template may ask for: a text cannot hold itself. */
const templateOnly: readonly string[] = ['subject', 'body', 'annex'];

export function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}

/** Anything that looks like a placeholder, so that a slip of the pen is noticed and never sent. */
const written = /\{([a-z][a-z0-9_]{0,40})\}/g;

/** The placeholders that a text of a letter uses, and what only looks like one. */
export function placeholdersIn(text: string): { known: Placeholder[]; unknown: string[] } {
  const names = [...new Set([...text.matchAll(written)].map(([, name]) => name ?? ''))];
  const usable = (name: string) => isPlaceholder(name) && !templateOnly.includes(name);
  return {
    known: names.filter((name): name is Placeholder => usable(name)),
    unknown: names.filter((name) => !usable(name)),
  };
}

/** Whether there is something to write for a placeholder. */
export function isFilled(values: PlaceholderValues, name: Placeholder): boolean {
  return (values[name] ?? '').trim() !== '';
}

/** A text with every known placeholder filled; what has no value stays as it is written. Values are never read again. */
export function fillText(text: string, values: PlaceholderValues): string {
  return text.replace(written, (whole, name: string) =>
    isPlaceholder(name) && !templateOnly.includes(name) && isFilled(values, name)
      ? (values[name] ?? whole)
      : whole,
  );
}

/**
 * How a template uses its placeholders: `name`, or `condition/name` for one that stands in `{#condition}…{/condition}`
 * and is written only where the condition has a value.
 */
export type PlaceholderPath = string;

/** The placeholders that a template needs for these values, by its paths. */
export function neededBy(paths: readonly PlaceholderPath[], values: PlaceholderValues): Placeholder[] {
  const needed = new Set<Placeholder>();
  for (const path of paths) {
    const names = path.split('/').filter(isPlaceholder);
    const conditions = names.slice(0, -1);
    const last = names.at(-1);
    if (last && conditions.every((condition) => isFilled(values, condition))) needed.add(last);
  }
  return [...needed];
}

export type Lack =
  /** Nothing is known for it. */
  | { kind: 'missing'; name: Placeholder }
  /** Looks like a placeholder and is none. */
  | { kind: 'unknown'; name: string }
  /** The calculation is to go along, and the template has no place for it. */
  | { kind: 'no-annex' };

/** A letter as far as it decides what is missing. */
export type Checked = { subject: string; body: string; withTrace: boolean };

/** Everything for want of which a letter would go out half-filled; empty when it is whole. */
export function lacksOf(
  letter: Checked,
  paths: readonly PlaceholderPath[],
  values: PlaceholderValues,
): Lack[] {
  const own = placeholdersIn(`${letter.subject}\n${letter.body}`);
  const needed = new Set([...neededBy(paths, values), ...own.known]);
  const missing = placeholders.filter((name) => needed.has(name) && !isFilled(values, name));
  // Beside what the texts use: a calculation that was asked for must be there and must have its place.
  const annex = paths.some((path) => path.split('/').at(-1) === 'annex');
  if (letter.withTrace && annex && !isFilled(values, 'annex') && !missing.includes('annex'))
    missing.push('annex');
  return [
    ...missing.map((name) => ({ kind: 'missing' as const, name })),
    ...own.unknown.map((name) => ({ kind: 'unknown' as const, name })),
    ...(letter.withTrace && !annex ? [{ kind: 'no-annex' as const }] : []),
  ];
}
