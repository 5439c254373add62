type ProgressProps = {
  label: string;
  /** Share done, 0 to 1; leave out while the length of the work is unknown. */
  value?: number;
  /** The state in words, e.g. "12 of 40". */
  text?: string;
};

/** How far a long piece of work has come. */
export function Progress({ label, value, text }: ProgressProps) {
  return (
    <div className="grid gap-1 text-sm">
      <div className="flex justify-between gap-4">
        <span>{label}</span>
        {text && <span className="text-muted tabular-nums">{text}</span>}
      </div>
      <progress
        aria-label={label}
        aria-valuetext={text}
        value={value}
        max={1}
        className="h-2 w-full appearance-none overflow-hidden rounded-sm border border-edge bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
