type TimeProps = {
  /** An EDTF or ISO date, or an instant. Only full dates, months, years and instants reach the markup. */
  value: string;
  /** The same in the reader's words. */
  children: string;
  /** What a hover tells, e.g. the exact EDTF. */
  title?: string;
  className?: string;
};

/** What HTML accepts in `datetime`; an approximate EDTF date is no machine date and is left out. */
const machineDate = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** A date or an instant, for people and for machines. */
export function Time({ value, children, title, className }: TimeProps) {
  return (
    <time dateTime={machineDate.test(value) ? value : undefined} title={title} className={className}>
      {children}
    </time>
  );
}
