import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type SectionProps = {
  /** The id of the heading: names the section and can be linked to. */
  id: string;
  title: ReactNode;
  /** How many, beside the title. */
  count?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
  className?: string;
};

/** A part of a page under its own heading. */
export function Section(props: SectionProps) {
  const { id, title, count, description, actions, level = 2, children, className } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={classNames('grid min-w-0 content-start gap-3', className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="grid gap-0.5">
          <Heading id={id} className={level === 2 ? 'text-lg' : 'text-base'}>
            {title}
            {count !== undefined && <span className="ms-2 font-normal text-muted tabular-nums">{count}</span>}
          </Heading>
          {description && <p className="max-w-prose text-muted text-sm">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
