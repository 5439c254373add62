import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Disclosures of one name close each other. */
  name?: string;
  id?: string;
  className?: string;
};

/** More on demand; the browser's own, so that it works before scripts and is found by "find in page". */
export function Disclosure({ summary, children, open, name, id, className }: DisclosureProps) {
  return (
    <details id={id} open={open} name={name} className={classNames('group/disclosure', className)}>
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-md py-1 pe-2 font-semibold text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90 rtl:rotate-180"
        />
        {summary}
      </summary>
      <div className="mt-2 ms-2 border-line border-s-2 ps-4 pb-1">{children}</div>
    </details>
  );
}
