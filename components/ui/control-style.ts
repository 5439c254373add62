/** The look of everything one types or chooses in. */
export const controlStyle =
  'w-full min-h-11 sm:min-h-10 rounded-md border border-edge bg-surface px-3 py-1.5 text-ink ' +
  'hover:border-ink aria-invalid:border-late aria-invalid:border-s-4 ' +
  '[&:is(input,textarea):read-only]:bg-sunken disabled:bg-sunken disabled:text-muted';
