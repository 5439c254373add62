/** The first stop of the keyboard: past the navigation to the content with the given id. */
export function SkipLink({ href = '#main', children }: { href?: string; children: string }) {
  return (
    <a
      href={href}
      data-print="no"
      className="fixed start-3 top-3 z-50 -translate-y-24 rounded-md border border-accent bg-surface px-4 py-2 font-semibold text-accent focus:translate-y-0"
    >
      {children}
    </a>
  );
}
