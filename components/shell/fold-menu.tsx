'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

type FoldMenuProps = {
  label: ReactNode;
  summaryClass: string;
  panelClass: string;
  className?: string;
  children: ReactNode;
};

/**
 * A panel behind a button that works before scripts; with them it also closes on Escape, on a click
 * elsewhere and when one has gone somewhere.
 */
export function FoldMenu({ label, summaryClass, panelClass, className, children }: FoldMenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname && box.current) box.current.open = false;
    before.current = pathname;
  }, [pathname]);
  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        // The first Escape closes the panel and is not the first of two that leave the page.
        event.preventDefault();
        details.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) {
        return;
      }
      details.open = false;
    };
    document.addEventListener('keydown', close, true);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close, true);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <details ref={box} className={className}>
      <summary className={`list-none [&::-webkit-details-marker]:hidden ${summaryClass}`}>{label}</summary>
      <div className={panelClass}>{children}</div>
    </details>
  );
}
