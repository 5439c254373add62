type Flat = Record<string, string>;

/** Form values as dotted name → text, as the form's controls are called. */
export function flatValues(values: unknown, prefix = ''): Flat {
  if (values === null || values === undefined) return {};
  if (typeof values !== 'object') return { [prefix]: String(values) };
  // A list of ticked words is one text; a list of rows is one text for each of its fields.
  if (Array.isArray(values) && values.every((item) => typeof item === 'string')) {
    return { [prefix]: values.join(', ') };
  }
  return Object.assign(
    {},
    ...Object.entries(values).map(([key, value]) => flatValues(value, prefix ? `${prefix}.${key}` : key)),
  );
}

/** Two versions of a form, reduced to the fields in which they differ; an absent field counts as empty. */
export function differingFields(mine: unknown, theirs: unknown): { mine: Flat; theirs: Flat } {
  const [a, b] = [flatValues(mine), flatValues(theirs)];
  const result: { mine: Flat; theirs: Flat } = { mine: {}, theirs: {} };
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [normal(a[name]), normal(b[name])];
    if (left === right) continue;
    result.mine[name] = left;
    result.theirs[name] = right;
  }
  return result;
}

function normal(text: string | undefined): string {
  return (text ?? '').replace(/\r\n?/g, '\n').trim();
}
