import type { Option } from '#components/ui/select.tsx';
import type { DirectoryRow } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';

/** The directory as choices: every body by both its names, with the bodies above it. */
export function bodyOptions(directory: readonly DirectoryRow[], locale: string): Option[] {
  const byId = new Map(directory.map((row) => [row.id, row]));
  const states = new Intl.DisplayNames(locale, { type: 'region' });
  return directory
    .map((row) => {
      const { text } = nameOf(row, locale);
      const other = [row.nameEn, row.nameRu].find((name) => name && name !== text);
      const short = row.abbreviation ? ` (${row.abbreviation})` : '';
      const above: string[] = [];
      const seen = new Set([row.id]);
      for (let up = byId.get(row.parentId ?? ''); up && !seen.has(up.id); up = byId.get(up.parentId ?? '')) {
        seen.add(up.id);
        above.unshift(nameOf(up, locale).text);
      }
      return {
        value: row.id,
        label: `${text}${short}${other ? ` · ${other}` : ''}`,
        description: [states.of(row.state) ?? row.state, ...above].join(' › '),
      };
    })
    .sort(
      (a, b) => a.description.localeCompare(b.description, locale) || a.label.localeCompare(b.label, locale),
    );
}
