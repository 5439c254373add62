import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';

export type NoticeTone = 'info' | 'warn' | 'error' | 'success';

const tones = {
  info: { icon: Info, style: 'border-accent bg-accent-soft', ink: 'text-accent' },
  warn: { icon: TriangleAlert, style: 'border-warn-line bg-warn-soft', ink: 'text-warn' },
  error: { icon: CircleAlert, style: 'border-late-line bg-late-soft', ink: 'text-late' },
  success: { icon: CircleCheck, style: 'border-good bg-good-soft', ink: 'text-good' },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Set when it appears in answer to something done: errors interrupt, the rest waits its turn. */
  live?: boolean;
  ref?: Ref<HTMLDivElement>;
  tabIndex?: number;
  className?: string;
};

/** Something the reader should know: what happened, what was kept, what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  live,
  ref,
  tabIndex,
  className,
}: NoticeProps) {
  const { icon: Icon, style, ink } = tones[tone];
  return (
    <div
      ref={ref}
      tabIndex={tabIndex}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={classNames('flex gap-3 rounded-md border border-s-4 p-3 sm:p-4', style, className)}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-5 shrink-0', ink)} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className={classNames('font-semibold', ink)}>{title}</p>}
        {children && <div className="[&>p]:max-w-prose">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
