'use client';

import { Plus, X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useContext, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { FieldError } from './field.tsx';
import { FormContext, RowContext, useFormField } from './form-context.ts';

export type FieldRow = { index: number; count: number; name: (field: string) => string };

type FieldRowsProps = {
  /** The list's name: rows are `name.0.field`, `name.1.field` … */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  addLabel: string;
  /** Says which row goes, e.g. "Remove name 2"; the number counts from 1. */
  removeLabel: (number: number) => string;
  /** The fewest rows, shown empty at first; 1 unless said otherwise. */
  min?: number;
  max?: number;
  /** Rows without a frame, for a single short field each. */
  compact?: boolean;
  children: (row: FieldRow) => ReactNode;
};

/**
 * A list of like rows in a form: names, questions. Without scripts the buttons send the form with
 * `_intent` = `add:names` or `remove:names.2`, and the action answers with the rows as they are then.
 */
export function FieldRows(props: FieldRowsProps) {
  const { name, legend, hint, addLabel, removeLabel, min = 1, max = 50, compact, children } = props;
  const form = useContext(FormContext);
  const field = useFormField(name, legend);
  const box = useRef<HTMLFieldSetElement>(null);
  const given = Array.isArray(field.value) ? field.value.length : 0;
  const [rows, setRows] = useState(() => Array.from({ length: Math.max(min, given) }, (_, index) => index));
  const next = useRef(rows.length);

  function add(event: MouseEvent): void {
    event.preventDefault();
    const key = next.current++;
    setRows([...rows, key]);
    requestAnimationFrame(() => {
      const added = box.current?.querySelector<HTMLElement>(`[data-row="${key}"]`);
      added?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
      form?.touched();
    });
  }

  function remove(event: MouseEvent, key: number): void {
    event.preventDefault();
    setRows(rows.filter((row) => row !== key));
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('[data-add]')?.focus();
      form?.touched();
    });
  }

  return (
    <fieldset ref={box} id={field.id} tabIndex={-1} className="grid min-w-0 gap-3 outline-offset-4">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && <p className="-mt-2 max-w-prose text-muted text-sm">{hint}</p>}
      <FieldError id={field.id} error={field.error} />
      {rows.map((key, index) => {
        const prefix = `${name}.${index}`;
        return (
          <RowContext key={key} value={{ prefix, valuesPrefix: key < given ? `${name}.${key}` : null }}>
            <div
              data-row={key}
              className={
                compact
                  ? 'grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2'
                  : 'grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 rounded-md border border-line bg-surface p-3'
              }
            >
              <div className="grid min-w-0 gap-3">
                {children({ index, count: rows.length, name: (part) => `${prefix}.${part}` })}
              </div>
              <Button
                type="submit"
                name="_intent"
                value={`remove:${prefix}`}
                formNoValidate
                variant="quiet"
                aria-label={removeLabel(index + 1)}
                title={removeLabel(index + 1)}
                disabled={rows.length <= min}
                className="px-2! text-muted"
                onClick={(event) => remove(event, key)}
              >
                <X aria-hidden="true" className="size-5" />
              </Button>
            </div>
          </RowContext>
        );
      })}
      {rows.length < max && (
        <Button
          data-add=""
          type="submit"
          name="_intent"
          value={`add:${name}`}
          formNoValidate
          size="small"
          className="justify-self-start"
          onClick={add}
        >
          <Plus aria-hidden="true" className="size-4" />
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
