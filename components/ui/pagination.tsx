import { ArrowLeft, ArrowRight } from 'lucide-react';
import { ButtonLink } from './button-link.tsx';

type PaginationProps = {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** What is shown, e.g. "50 of about 1,000". */
  summary?: string;
};

/** Back and forth through a long list by keys; there are no page numbers to jump to. */
export function Pagination({ label, previous, next, summary }: PaginationProps) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted text-sm tabular-nums">{summary}</p>
      <div className="flex flex-wrap gap-2">
        {previous && (
          <ButtonLink href={previous.href} rel="prev" size="small">
            <ArrowLeft aria-hidden="true" className="size-4 rtl:rotate-180" />
            {previous.label}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={next.href} rel="next" size="small">
            {next.label}
            <ArrowRight aria-hidden="true" className="size-4 rtl:rotate-180" />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
