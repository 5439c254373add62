import { Badge, type Tone } from './badge.tsx';
import { Time } from './time.tsx';

export type DueState = 'far' | 'soon' | 'today' | 'late' | 'met' | 'met-late' | 'paused' | 'unknown';

const tones: Record<DueState, Tone> = {
  far: 'neutral',
  soon: 'warn',
  today: 'warn',
  late: 'late',
  met: 'good',
  'met-late': 'neutral',
  paused: 'neutral',
  unknown: 'neutral',
};

type DueBadgeProps = {
  state: DueState;
  /** Days left in words: "in 3 days", "2 days late". */
  children: string;
  /** The day itself, ISO. */
  dueOn?: string;
  /** The day in the reader's words, for the hover. */
  dueText?: string;
  /** A word such as "estimated" when the start is not known for certain. */
  estimated?: string;
};

/** When something is due, in words; the tone follows the time only. */
export function DueBadge({ state, children, dueOn, dueText, estimated }: DueBadgeProps) {
  return (
    <Badge tone={tones[state]} title={dueText} dashed={Boolean(estimated)}>
      {dueOn ? <Time value={dueOn}>{children}</Time> : children}
      {estimated && <span className="font-normal">, {estimated}</span>}
    </Badge>
  );
}
