import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';

type MarkProps = { icon: LucideIcon; tone?: 'plain' | 'accent' | 'warn' | 'late'; children: ReactNode };

const tones = {
  plain: 'border-line text-muted',
  accent: 'border-accent text-accent',
  warn: 'border-warn-line bg-warn-soft text-warn',
  late: 'border-late-line bg-late-soft text-late',
};

/** A state in a word, with a shape of its own: never by colour alone. */
export function Mark({ icon: Icon, tone = 'plain', children }: MarkProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 py-0.5 font-semibold text-xs',
        tones[tone],
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}
