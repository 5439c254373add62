import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { controlStyle } from './control-style.ts';

/** Several lines of text; grows with them where the browser can. `rows` is the least height. */
export function Textarea({ className, rows = 3, style, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      style={{ minBlockSize: `calc(${rows} * 1lh + 1rem)`, ...style }}
      className={classNames(controlStyle, 'field-sizing-content max-h-[70dvh] resize-y', className)}
    />
  );
}
