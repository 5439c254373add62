import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

/** One yes-or-no, with its words as a target. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames('flex items-start gap-3 py-1', className)}>
      <input {...rest} type="checkbox" className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span className="grid gap-0.5">
        <span>{label}</span>
        {hint && <span className="text-muted text-sm">{hint}</span>}
      </span>
    </label>
  );
}
