import type { ReactNode } from 'react';
import { type ButtonSize, buttonStyle } from '#components/ui/button-style.ts';

type DownloadLinkProps = { id: string; size?: ButtonSize; children: ReactNode };

/** A plain link: a download is no page, and fetching it ahead would be written down as a read. */
export function DownloadLink({ id, size = 'normal', children }: DownloadLinkProps) {
  return (
    <a href={`/api/documents/${id}`} download="" className={buttonStyle('secondary', size)}>
      {children}
    </a>
  );
}
