import { LoaderCircle } from 'lucide-react';

/** A turning ring beside words that say what is under way; silent itself. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return (
    <LoaderCircle aria-hidden="true" className={`${className} animate-spin motion-reduce:animate-none`} />
  );
}
