import { useId } from 'react';

const looks = {
  'on-time': { fill: 'fill-good', lines: null },
  late: { fill: 'fill-late-soft', lines: 'M0 8 8 0M-2 2 2 -2M6 10 10 6' },
  overdue: { fill: 'fill-warn-soft', lines: 'M4 0V8' },
  silent: { fill: 'fill-late', lines: null },
  running: { fill: 'fill-accent-soft', lines: null },
  undated: { fill: 'fill-sunken', lines: 'M0 4H8' },
  forwarded: { fill: 'fill-accent', lines: null },
  other: { fill: 'fill-sunken', lines: null },
} as const;
const strokes = { late: 'stroke-late', overdue: 'stroke-warn', undated: 'stroke-edge' } as const;

export type Part = { look: keyof typeof looks; value: number };

/**
 * Parts of a whole in one bar, each with a pattern of its own, so that it is told apart without colour. A picture
 * only: what it shows stands in words beside it.
 */
export function ShareBar({
  parts,
  whole,
  height = 22,
}: {
  parts: readonly Part[];
  whole: number;
  height?: number;
}) {
  const id = useId().replaceAll(/[^\w-]/g, '');
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { value }) => sum + value, 0));
  const percent = (value: number) => `${whole === 0 ? 0 : (100 * value) / whole}%`;
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block rounded-sm bg-surface">
      <defs>
        {parts.map(({ look }) => (
          <Pattern key={look} id={`${id}-${look}`} look={look} />
        ))}
      </defs>
      {parts.map(({ look, value }, index) =>
        value === 0 ? null : (
          <g key={look}>
            <rect
              x={percent(starts[index] ?? 0)}
              width={percent(value)}
              height={height}
              fill={`url(#${id}-${look})`}
            />
            <rect
              x={percent(starts[index] ?? 0)}
              width={percent(value)}
              height={height}
              fill="none"
              className="stroke-edge"
            />
          </g>
        ),
      )}
    </svg>
  );
}

function Pattern({ id, look }: { id: string; look: Part['look'] }) {
  const { fill, lines } = looks[look];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className={fill} />
      {lines && <path d={lines} strokeWidth="1.8" className={strokes[look as keyof typeof strokes]} />}
    </pattern>
  );
}

/** A small square with the pattern of a part, for the words beside it. */
export function PartMark({ look }: { look: Part['look'] }) {
  return (
    <span className="inline-block w-5 shrink-0">
      <ShareBar parts={[{ look, value: 1 }]} whole={1} height={14} />
    </span>
  );
}
