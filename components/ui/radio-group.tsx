import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError, FieldHint, RequiredMark } from './field.tsx';
import type { Option } from './select.tsx';

type RadioGroupProps = {
  id: string;
  name: string;
  label: ReactNode;
  options: readonly Option[];
  defaultValue?: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Side by side where there is room. */
  columns?: boolean;
};

/** One of a few, each as a card with room for an explanation. The id is that of the first choice. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, name, label, options, defaultValue, hint, error, required, columns } = props;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described || undefined} className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-semibold">
        {label}
        {required && <RequiredMark />}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div
        className={classNames('grid gap-2', columns && 'sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]')}
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            lang={option.lang}
            className="flex items-start gap-3 rounded-md border border-edge bg-surface px-3 py-2.5 hover:border-ink has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-disabled:text-muted"
          >
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span className="grid gap-0.5">
              <span>{option.label}</span>
              {option.description && <span className="text-muted text-sm">{option.description}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
