import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';

const tones = {
  plain: 'border-line text-muted',
  ink: 'border-line bg-sunken text-ink',
  accent: 'border-accent bg-accent-soft text-accent',
  good: 'border-good bg-good-soft text-good',
};

type SignProps = {
  icon: LucideIcon;
  tone?: keyof typeof tones;
  title?: string;
  /** A broken border: not certain. */
  dashed?: boolean;
  children: ReactNode;
};

/** A state in a word with a shape of its own. Its tones leave amber and red to time. */
export function Sign({ icon: Icon, tone = 'plain', title, dashed, children }: SignProps) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-md border px-1.5 py-px whitespace-nowrap font-semibold text-xs leading-5',
        dashed && 'border-dashed',
        tones[tone],
      )}
    >
      <Icon aria-hidden="true" strokeWidth={2.2} className="size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}
