/** One key of the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-6 place-items-center rounded-sm border border-edge border-b-2 bg-surface px-1.5 font-sans text-xs text-ink">
      {children}
    </kbd>
  );
}
