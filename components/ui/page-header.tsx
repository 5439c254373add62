import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** A small line above the title: a reference, a way back. */
  eyebrow?: ReactNode;
  /** What one must know at a glance: badges, who, the next date. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** The language of the title when it is content. */
  lang?: string;
};

/** The head of a page: its only h1, what it is about, and what can be done. */
export function PageHeader({ title, eyebrow, meta, actions, lang }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-line border-b pb-4">
      <div className="grid min-w-0 flex-[1_1_20rem] gap-1.5">
        {eyebrow && <div className="text-muted text-sm tabular-nums">{eyebrow}</div>}
        <h1 lang={lang} className="text-xl sm:text-2xl">
          {title}
        </h1>
        {meta && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-muted text-sm">{meta}</div>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
