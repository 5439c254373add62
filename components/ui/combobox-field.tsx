'use client';

import { Combobox } from './combobox.tsx';
import { Field } from './field.tsx';
import { useFormField } from './form-context.ts';
import type { Option } from './select.tsx';
import { type BoundFieldProps, textOf } from './text-field.tsx';

type ComboboxFieldProps = BoundFieldProps & {
  options: readonly Option[];
  required?: boolean;
  defaultValue?: string;
  placeholder?: string;
  onChange?: (value: string) => void;
};

/** One of many, found by typing, in a form. */
export function ComboboxField(props: ComboboxFieldProps) {
  const { name, label, hint, optional, error, required, defaultValue, ...rest } = props;
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
      {(control) => (
        <Combobox {...rest} {...control} name={name} defaultValue={textOf(field.value) ?? defaultValue} />
      )}
    </Field>
  );
}
