import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  /** What will stand here and what to do first. */
  children?: ReactNode;
  action?: ReactNode;
  icon?: LucideIcon;
};

/** Nothing here yet: says what belongs here and offers the next step. */
export function EmptyState({ title, children, action, icon: Icon }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-edge border-dashed px-5 py-6">
      {Icon && <Icon aria-hidden="true" className="size-6 text-muted" strokeWidth={1.6} />}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
