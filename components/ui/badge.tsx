import { Circle, CircleCheck, CircleDot, Clock3, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'neutral' | 'accent' | 'warn' | 'late' | 'good';

/** Each tone has its own shape, so that the colour never says it alone. */
const tones = {
  neutral: { icon: Circle, style: 'border-line bg-sunken text-ink' },
  accent: { icon: CircleDot, style: 'border-accent bg-accent-soft text-accent' },
  warn: { icon: Clock3, style: 'border-warn-line bg-warn-soft text-warn' },
  late: { icon: OctagonAlert, style: 'border-late-line bg-late-soft text-late' },
  good: { icon: CircleCheck, style: 'border-good bg-good-soft text-good' },
};

type BadgeProps = {
  tone?: Tone;
  children: ReactNode;
  title?: string;
  /** A broken border: not certain yet. */
  dashed?: boolean;
};

/** A state in a word and a shape. */
export function Badge({ tone = 'neutral', children, title, dashed }: BadgeProps) {
  const { icon: Icon, style } = tones[tone];
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-md border px-2 py-0.5 align-middle font-semibold text-sm leading-snug',
        dashed && 'border-dashed',
        style,
      )}
    >
      <Icon aria-hidden="true" strokeWidth={2.4} className="size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}
