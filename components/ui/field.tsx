import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What a control needs from its field: spread it on the input. */
export type ControlProps = {
  id: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

export type FieldProps = {
  /** The id of the control; hint and error get theirs from it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence, already translated. */
  error?: string;
  required?: boolean;
  /** Said after the label when most fields of the form are required and this one is not. */
  optional?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A label, its hint, one control and its error, tied together for those who listen. */
export function Field({ id, label, hint, error, required, optional, className, children }: FieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames('grid content-start gap-1.5', className)}>
      <label id={`${id}-label`} htmlFor={id} className="font-semibold leading-snug">
        {label}
        {required && <RequiredMark />}
        {optional && <span className="font-normal text-muted"> {optional}</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      {children({
        id,
        required: required || undefined,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The mark of a required field; the control itself says it to those who listen. */
export function RequiredMark() {
  return (
    <span aria-hidden="true" className="ms-1 font-bold text-accent">
      *
    </span>
  );
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="max-w-prose text-muted text-sm">
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 font-semibold text-late text-sm">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{error}</span>
    </p>
  );
}
