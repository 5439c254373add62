/** The first letters of the first and the last word of a name: "Анна Л. Серова" → "АС". */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?';
}

/** A person's initials. Decorative: the name stands beside it, or is given as `label` for those who listen. */
export function Avatar({ name, label }: { name: string; label?: string }) {
  return (
    <span className="inline-grid size-8 shrink-0 select-none place-items-center rounded-full border border-line bg-accent-soft font-semibold text-accent text-xs tracking-wide">
      <span aria-hidden="true">{initials(name)}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
