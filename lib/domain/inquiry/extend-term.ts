import type { Calendar } from '../calendars/calendar.ts';
import { laterDay } from '../dates/civil-day.ts';
import { edtfBounds } from '../dates/edtf.ts';
import type { Step } from '../regimes/regime-schema.ts';
import { countTerm } from './count-term.ts';
import type { HopFlag } from './inquiry-types.ts';
import type { MoveOf } from './move-schema.ts';
import type { TraceStep } from './trace.ts';
import { leanOnYears, move, note, relyOn, type Walk } from './walk.ts';

type Extended = MoveOf<'extended'>;
type VoidReason = Extract<TraceStep, { code: 'extension-void' }>['reason'];
type Judged = { extension: Extended; refused: VoidReason | null };

const flagOf: Record<VoidReason, HopFlag | null> = {
  'no-notice': 'extension-without-notice',
  'too-late': 'extension-too-late',
  'not-provided': 'extension-not-provided',
  'length-unknown': null,
};

/** Why an extension counts for nothing, or null when it counts. `due` is the safe day before it. */
export function refusalOf(extension: Extended, step: Step, due: string): VoidReason | null {
  if (!step.extension) return 'not-provided';
  if (step.extension.noticeRequired && extension.noticeGiven === false) return 'no-notice';
  const first = extension.on === null ? null : edtfBounds(extension.on)?.min;
  if (first && first > due) return 'too-late';
  const silent = extension.until === null && extension.days === null;
  return silent && step.extension.max === null ? 'length-unknown' : null;
}

/** Applies one judged extension to a term that ended on `walk.on` and had begun on `startOn`. */
export function extendTerm(
  walk: Walk,
  judged: Judged,
  step: Step,
  base: { startOn: string; endOn: string },
  calendar: Calendar,
): { walk: Walk; flags: HopFlag[] } {
  const { extension, refused } = judged;
  if (refused || !step.extension) {
    const reason = refused ?? 'not-provided';
    const flag = flagOf[reason];
    return {
      walk: note(walk, { code: 'extension-void', moveId: extension.id, reason }),
      flags: flag ? [flag] : [],
    };
  }
  const { max, unit, mode, source } = step.extension;
  const add = (from: string, length: number) =>
    countTerm(from, { length, unit, startDay: 'next-day' }, calendar);
  const cap = max === null ? null : add(mode === 'add' ? base.endOn : base.startOn, max).on;
  const counted = extension.until === null && extension.days !== null ? add(walk.on, extension.days) : null;
  const wanted = extension.until ?? counted?.on ?? cap ?? walk.on;
  const over = cap !== null && wanted > cap;
  const target = over ? cap : wanted;
  const on = laterDay(target, walk.on);
  const assumed = extension.until === null && extension.days === null;
  const extended = move(
    walk,
    on,
    {
      code: 'extension',
      moveId: extension.id,
      length: extension.until === null ? extension.days : null,
      unit,
      until: extension.until,
      cappedAt: over || assumed ? cap : null,
      assumed,
      source,
      to: on,
    },
    ...(counted?.notes ?? []),
  );
  const flags: HopFlag[] = [];
  if (over) flags.push('extension-over-limit');
  if (step.extension.noticeRequired && extension.noticeGiven === null) flags.push('extension-notice-unknown');
  const leaning = unit === 'working-days' ? leanOnYears(extended, calendar, walk.on, on) : extended;
  return { walk: relyOn({ ...leaning, estimated: leaning.estimated || assumed }, source), flags };
}
