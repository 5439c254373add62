'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';

type DialogProps = {
  title: string;
  description?: string;
  /** What the button that opens it says; leave out when it is opened from elsewhere by `open`. */
  trigger?: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/**
 * A question or a short form over the page. Before scripts arrive its button unfolds the same content in
 * place; if it was unfolded by then, it stays so, with all that was typed in it.
 */
export function Dialog(props: DialogProps) {
  const {
    title,
    description,
    trigger,
    triggerVariant = 'secondary',
    triggerSize,
    open,
    onOpenChange,
  } = props;
  const t = useTranslations('ui.dialog');
  const early = useRef<HTMLDetailsElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(!early.current?.open), []);
  const look = buttonStyle(triggerVariant, triggerSize ?? 'normal');

  if (!ready) {
    if (!trigger) return null;
    return (
      <details ref={early} className="open:w-full">
        <summary className={`${look} list-none [&::-webkit-details-marker]:hidden`}>{trigger}</summary>
        <div className="mt-3 grid gap-4 rounded-lg border border-line bg-surface p-4">
          {description && <p>{description}</p>}
          {props.children}
        </div>
      </details>
    );
  }
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger className={look}>{trigger}</Base.Trigger>}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(20_16_10/0.55)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[92dvh] w-full content-start gap-4 overflow-y-auto overscroll-contain rounded-t-lg border border-edge bg-surface p-5 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:inset-y-0 sm:my-auto sm:h-fit sm:max-w-xl sm:rounded-lg sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <Base.Title className="text-lg">{title}</Base.Title>
            <Base.Close
              aria-label={t('close')}
              className="-me-2 -mt-1 grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden="true" className="size-5" />
            </Base.Close>
          </div>
          {description && <Base.Description className="-mt-2 text-muted">{description}</Base.Description>}
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
