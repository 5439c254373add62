'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field.tsx';
import { useFormField } from './form-context.ts';
import { Input } from './input.tsx';
import { Textarea } from './textarea.tsx';

/** What every field of a form takes besides its control's own attributes. */
export type BoundFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: string;
  /** A sentence to show when there is no form around it. */
  error?: string;
};

type TextFieldProps = BoundFieldProps & Omit<ComponentProps<'input'>, 'name' | 'id' | 'className'>;

/** One line of text in a form. */
export function TextField({ name, label, hint, optional, error, required, ...rest }: TextFieldProps) {
  const field = useFormField(name, label);
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      optional={optional}
      error={field.error ?? error}
      required={required}
    >
      {(control) => <Input defaultValue={textOf(field.value)} {...rest} {...control} name={name} />}
    </Field>
  );
}

type TextareaFieldProps = BoundFieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className'>;

/** Several lines of text in a form. */
export function TextareaField({ name, label, hint, optional, error, required, ...rest }: TextareaFieldProps) {
  const field = useFormField(name, label);
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      optional={optional}
      error={field.error ?? error}
      required={required}
    >
      {(control) => <Textarea defaultValue={textOf(field.value)} {...rest} {...control} name={name} />}
    </Field>
  );
}

/** A form value as text; undefined for what is no text, so that a field's own default stands. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
