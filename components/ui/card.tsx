import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A bordered sheet. `flush` leaves out the padding, for a table or a list that brings its own. */
export function Card({
  children,
  flush,
  className,
}: {
  children: ReactNode;
  flush?: boolean;
  className?: string;
}) {
  return (
    <div
      className={classNames(
        'min-w-0 rounded-lg border border-line bg-surface',
        flush ? 'overflow-hidden' : 'p-4 sm:p-5',
        className,
      )}
    >
      {children}
    </div>
  );
}
