import Link from 'next/link';
import { classNames } from '#components/ui/class-names.ts';

export type FilterChoice = { href: string; label: string; chosen: boolean };

/** One question with a few answers, each at its own address. */
export function FilterBar({ label, choices }: { label: string; choices: readonly FilterChoice[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden="true" className="min-w-14 text-muted text-sm">
        {label}
      </span>
      <ul className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <li key={choice.href}>
            <Link
              href={choice.href}
              aria-current={choice.chosen ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-9 items-center rounded-md border px-3 text-sm no-underline',
                choice.chosen
                  ? 'border-accent bg-accent-soft font-semibold text-accent'
                  : 'border-line bg-surface text-ink hover:border-edge hover:bg-sunken',
              )}
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
