'use client';

import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { Field, FieldError } from './field.tsx';
import { useFormField } from './form-context.ts';
import { RadioGroup } from './radio-group.tsx';
import { type Option, Select, type SelectProps } from './select.tsx';
import { type BoundFieldProps, textOf } from './text-field.tsx';

type SelectFieldProps = BoundFieldProps & Omit<SelectProps, 'name' | 'id' | 'className'>;

/** One of a list, in a form. */
export function SelectField({ name, label, hint, optional, error, required, ...rest }: SelectFieldProps) {
  const field = useFormField(name, label);
  const value = textOf(field.value);
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      optional={optional}
      error={field.error ?? error}
      required={required}
    >
      {/* A select takes a new default only when it is made anew. */}
      {(control) => <Select key={value} defaultValue={value} {...rest} {...control} name={name} />}
    </Field>
  );
}

type RadioFieldProps = BoundFieldProps & {
  options: readonly Option[];
  defaultValue?: string;
  required?: boolean;
  columns?: boolean;
};

/** One of a few with explanations, in a form. */
export function RadioField({ name, label, hint, error, defaultValue, ...rest }: RadioFieldProps) {
  const field = useFormField(name, label);
  return (
    <RadioGroup
      {...rest}
      id={field.id}
      name={name}
      label={label}
      hint={hint}
      error={field.error ?? error}
      defaultValue={textOf(field.value) ?? defaultValue}
    />
  );
}

type CheckboxFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is sent when it is ticked; nothing is sent when it is not. */
  value?: string;
  defaultChecked?: boolean;
  required?: boolean;
};

/** One yes-or-no in a form. Several with one name and different values send a list. */
export function CheckboxField({ name, label, value = 'on', defaultChecked, ...rest }: CheckboxFieldProps) {
  const field = useFormField(name, label);
  return (
    <div className="grid gap-1">
      <Checkbox
        {...rest}
        label={label}
        id={value === 'on' ? field.id : `${field.id}-${value}`}
        name={name}
        value={value}
        defaultChecked={isTicked(field.value, value) ?? defaultChecked}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.error ? `${field.id}-error` : undefined}
      />
      <FieldError id={field.id} error={field.error} />
    </div>
  );
}

function isTicked(values: unknown, value: string): boolean | undefined {
  if (values === undefined || values === null) return undefined;
  if (Array.isArray(values)) return values.includes(value);
  return values === true || values === value;
}
