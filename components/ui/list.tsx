import Link from 'next/link';
import type { ReactNode } from 'react';

/** Rows under each other, divided by quiet lines; goes into `<Card flush>`. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}

type RowProps = {
  title: ReactNode;
  /** Makes the whole row a target; the title is the link that is read out. */
  href?: string;
  meta?: ReactNode;
  /** At the end of the row: a badge, a date. */
  end?: ReactNode;
  start?: ReactNode;
  /** Its own buttons and links, outside the row's link. */
  actions?: ReactNode;
  lang?: string;
};

/** One thing of a list. */
export function Row({ title, href, meta, end, start, actions, lang }: RowProps) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 has-[a[data-row]:hover]:bg-sunken">
      {start}
      <div className="grid min-w-0 flex-[1_1_14rem] gap-0.5">
        <div lang={lang} className="font-semibold">
          {href ? (
            <Link
              data-row=""
              href={href}
              className="text-ink no-underline after:absolute after:inset-0 hover:text-accent hover:underline"
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        {meta && <div className="flex flex-wrap gap-x-3 gap-y-0.5 text-muted text-sm">{meta}</div>}
      </div>
      {end && <div className="flex flex-wrap items-center gap-2">{end}</div>}
      {actions && <div className="relative flex flex-wrap gap-2">{actions}</div>}
    </li>
  );
}
