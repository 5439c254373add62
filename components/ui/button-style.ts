import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-accent hover:bg-sunken hover:text-accent-strong',
  danger: 'border-late bg-surface text-late hover:bg-late hover:text-on-late',
};

/** The look shared by buttons and by links that look like buttons. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline',
    'transition-colors aria-disabled:opacity-60 disabled:opacity-60 [&_svg]:shrink-0',
    size === 'small' ? 'min-h-8 px-2.5 py-1 text-sm' : 'min-h-11 px-4 py-2 sm:min-h-10',
    variants[variant],
    className,
  );
}
