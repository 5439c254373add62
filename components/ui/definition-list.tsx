import type { ReactNode } from 'react';

type Definition = { key: string; term: ReactNode; detail: ReactNode; lang?: string };

/** Terms and what stands for them: beside each other where there is room. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(7rem,max-content)_minmax(0,1fr)] sm:gap-y-2">
      {items.map(({ key, term, detail, lang }) => (
        <div key={key} className="grid sm:contents">
          <dt className="text-muted text-sm sm:pt-0.5">{term}</dt>
          <dd lang={lang} className="min-w-0">
            {detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
