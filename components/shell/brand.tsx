import { classNames } from '#components/ui/class-names.ts';

/** The name with its mark: a flame that is kept burning. */
export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-2 font-bold text-ink text-lg tracking-tight',
        className,
      )}
    >
      <svg
        aria-hidden="true"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        className="size-6 text-accent"
        fill="currentColor"
      >
        <path d="M12 1.5c.6 3.2 4.9 5 4.9 9.300A4.9 4.9 0 0 1 12 15.700a4.9 4.9 0 0 1-4.9-4.900C7.1 6.5 11.4 4.7 12 1.500Z" />
        <path d="M8.2 18h7.600v1.600H8.200zM6.4 20.900h11.200v1.600H6.400z" />
      </svg>
      Vigil
    </span>
  );
}
