import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type TimelineItem = {
  key: string;
  /** When, usually a `<Time>`; uncertain dates say so in words. */
  when: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  lang?: string;
  /** An open mark: the date is uncertain or estimated. */
  uncertain?: boolean;
};

/** What happened, in order, with the dates at the side. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="grid">
      {items.map(({ key, when, title, children, lang, uncertain }) => (
        <li
          key={key}
          className="group grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 sm:grid-cols-[9rem_1.25rem_minmax(0,1fr)]"
        >
          <div className="col-start-2 row-start-1 text-muted text-sm sm:col-start-1 sm:pt-0.5 sm:text-end">
            {when}
          </div>
          <div
            aria-hidden="true"
            className="relative col-start-1 row-span-2 row-start-1 sm:col-start-2 sm:row-span-1"
          >
            <span className="absolute inset-y-0 start-1/2 mt-2 -mb-2 w-px bg-line group-last:hidden" />
            <span
              className={classNames(
                'absolute start-1/2 top-1.5 size-3 -translate-x-1/2 rounded-full border-2 border-accent rtl:translate-x-1/2',
                uncertain ? 'border-dashed bg-surface' : 'bg-accent',
              )}
            />
          </div>
          <div
            className="col-start-2 grid content-start gap-1 pb-5 group-last:pb-0 sm:col-start-3 sm:row-start-1"
            lang={lang}
          >
            <div className="font-semibold">{title}</div>
            {children && <div className="text-sm">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
