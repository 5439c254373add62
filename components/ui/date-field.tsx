'use client';

import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { Field } from './field.tsx';
import { useFormField } from './form-context.ts';
import { Input } from './input.tsx';
import { type BoundFieldProps, textOf } from './text-field.tsx';

type DateFieldProps = BoundFieldProps & {
  required?: boolean;
  defaultValue?: string;
  placeholder?: string;
  /** What was understood, in the reader's words; null when nothing was. Asked at each key. */
  reading?: (text: string) => string | null;
};

/** A date as people say it, "около июня 2020" or 20.10.2021, with what was understood below it. */
export function DateField(props: DateFieldProps) {
  const { name, label, hint, optional, error, required, defaultValue, placeholder, reading } = props;
  const field = useFormField(name, label);
  const first = textOf(field.value) ?? defaultValue ?? '';
  const [text, setText] = useState(first);
  const understood = text.trim() === '' ? null : (reading?.(text) ?? null);
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
        <>
          <Input
            {...control}
            name={name}
            defaultValue={first}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            className="max-w-80"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {reading && (
            <output htmlFor={field.id} className="flex items-center gap-1.5 text-muted text-sm">
              {understood && (
                <>
                  <CalendarCheck aria-hidden="true" className="size-4 text-accent" />
                  {understood}
                </>
              )}
            </output>
          )}
        </>
      )}
    </Field>
  );
}
