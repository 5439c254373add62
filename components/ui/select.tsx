import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { controlStyle } from './control-style.ts';

export type Option = {
  value: string;
  label: string;
  /** A second line where the control has room for one. */
  description?: string;
  /** The language of the label when it is not the page's. */
  lang?: string;
  disabled?: boolean;
};

export type SelectProps = ComponentProps<'select'> & {
  options: readonly Option[];
  /** The words of the empty choice; without it there is none. */
  placeholder?: string;
};

/** The browser's own list: known to every hand, and it works before scripts. */
export function Select({ options, placeholder, className, children, ...rest }: SelectProps) {
  return (
    <span className={classNames('relative block', className)}>
      <select {...rest} className={classNames(controlStyle, 'appearance-none pe-9')}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
