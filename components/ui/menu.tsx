'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';
import { classNames } from './class-names.ts';
import { useMounted } from './use-mounted.ts';

export type MenuItem = { key: string; label: string; danger?: boolean } & (
  | { href: string; onSelect?: undefined }
  | { onSelect: () => void; href?: undefined }
);

type MenuProps = {
  label: ReactNode;
  items: readonly MenuItem[];
  variant?: ButtonVariant;
  size?: ButtonSize;
};

const popup =
  'min-w-48 rounded-md border border-edge bg-surface py-1 shadow-[0_6px_20px_-8px_rgb(0_0_0/0.35)]';
const item =
  'flex min-h-10 w-full cursor-pointer items-center px-4 py-1.5 text-start no-underline hover:bg-accent-soft data-highlighted:bg-accent-soft';

/** Less frequent actions behind one button. Before scripts arrive it unfolds those that are links. */
export function Menu({ label, items, variant = 'secondary', size = 'normal' }: MenuProps) {
  const mounted = useMounted();
  const face = (
    <>
      {label}
      <ChevronDown aria-hidden="true" className="size-4" />
    </>
  );
  const tone = (danger?: boolean) => classNames(item, danger ? 'text-late' : 'text-ink');
  if (!mounted) {
    return (
      <details className="relative">
        <summary className={`${buttonStyle(variant, size)} list-none [&::-webkit-details-marker]:hidden`}>
          {face}
        </summary>
        <ul className={`${popup} absolute end-0 z-40 mt-1`}>
          {items.map((one) =>
            one.href ? (
              <li key={one.key}>
                <Link href={one.href} className={tone(one.danger)}>
                  {one.label}
                </Link>
              </li>
            ) : null,
          )}
        </ul>
      </details>
    );
  }
  return (
    <Base.Root>
      <Base.Trigger className={buttonStyle(variant, size)}>{face}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-40 outline-none">
          <Base.Popup className={`${popup} outline-none`}>
            {items.map((one) =>
              one.href ? (
                <Base.LinkItem
                  key={one.key}
                  className={tone(one.danger)}
                  render={<Link href={one.href} />}
                  closeOnClick
                >
                  {one.label}
                </Base.LinkItem>
              ) : (
                <Base.Item key={one.key} className={tone(one.danger)} onClick={one.onSelect}>
                  {one.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
