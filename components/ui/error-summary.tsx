'use client';

import { useEffect, useRef } from 'react';
import { Notice } from './notice.tsx';

export type SummaryError = { name: string; fieldId?: string; label?: string; message: string };

type ErrorSummaryProps = {
  title: string;
  errors: SummaryError[];
  /** Grows with each refusal, so that the focus comes back when the same errors come again; 0 leaves it alone. */
  attempt: number;
};

/** What stands in the way, above the form: takes the focus, and each error leads to its field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <Notice ref={box} tabIndex={-1} tone="error" title={title} live>
      <ul className="grid list-disc gap-1 ps-5">
        {errors.map(({ name, fieldId, label, message }) => (
          <li key={name}>
            {fieldId ? (
              <a href={`#${fieldId}`} className="link" onClick={(event) => goTo(event, fieldId)}>
                {label ? `${label}: ${message}` : message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function goTo(event: React.MouseEvent, id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
