'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { FieldError, FieldHint } from '#components/ui/field.tsx';
import { useFormField } from '#components/ui/form-context.ts';
import type { Option } from '#components/ui/select.tsx';

type CheckboxListFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
};

/** Any number of a list, under one name with one error. The id is that of the first choice. */
export function CheckboxListField({ name, label, hint, options }: CheckboxListFieldProps) {
  const { id, error, value } = useFormField(name, label);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described || undefined} className="grid min-w-0 content-start gap-1">
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldHint id={id} hint={hint} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map((option, index) => (
          <Checkbox
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={Array.isArray(value) ? value.includes(option.value) : value === option.value}
          />
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
