import Link from 'next/link';

type TabLink = { href: string; label: string; count?: number };

/** The parts of one thing, each at its own address. `current` is the href of the part that is shown. */
export function TabLinks({
  label,
  items,
  current,
}: {
  label: string;
  items: readonly TabLink[];
  current: string;
}) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-line border-b">
      <ul className="flex w-max gap-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.href === current ? 'page' : undefined}
              className="-outline-offset-2 inline-flex min-h-11 items-center gap-2 border-transparent border-b-3 px-3 text-muted no-underline hover:border-edge hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="font-normal text-muted text-sm tabular-nums">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
