'use client';

import { createContext, useContext, useEffect } from 'react';

export type FormContextValue = {
  formId: string;
  /** Dotted name → sentence, already translated. */
  errors: Record<string, string>;
  /** What the controls show at first, by dotted name. */
  defaultValue: (name: string) => unknown;
  pending: boolean;
  /** Tells the summary what a field is called. */
  nameField: (name: string, label: string) => void;
  /** Tells the form that controls came or went, so that autosave and the guard look again. */
  touched: () => void;
};

export const FormContext = createContext<FormContextValue | null>(null);

/** A row of a list keeps its first values by the place it had when the form was made. */
export type RowContextValue = { prefix: string; valuesPrefix: string | null };
export const RowContext = createContext<RowContextValue | null>(null);

type BoundField = { id: string; error?: string; value: unknown; pending: boolean };

/** Ties a named field to the form around it; outside a form it only makes an id. */
export function useFormField(name: string, label?: unknown): BoundField {
  const form = useContext(FormContext);
  const row = useContext(RowContext);
  const nameField = form?.nameField;
  useEffect(() => {
    if (typeof label === 'string') nameField?.(name, label);
  }, [nameField, name, label]);
  const valuesName =
    row && name.startsWith(`${row.prefix}.`)
      ? row.valuesPrefix && `${row.valuesPrefix}${name.slice(row.prefix.length)}`
      : name;
  return {
    id: fieldId(form?.formId ?? 'field', name),
    error: form?.errors[name],
    value: valuesName ? form?.defaultValue(valuesName) : undefined,
    pending: form?.pending ?? false,
  };
}

/** The id of a field's control inside a form. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`;
}
