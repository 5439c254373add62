'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** Once around the app: where short messages about finished work appear. Nothing important is said only here. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={8000}>
      {children}
      <Toasts />
    </Base.Provider>
  );
}

function Toasts() {
  const t = useTranslations('ui.toast');
  const { toasts } = Base.useToastManager();
  return (
    <Base.Portal>
      <Base.Viewport
        aria-label={t('region')}
        className="fixed inset-x-4 bottom-20 z-50 ms-auto grid gap-2 sm:start-auto sm:end-6 sm:w-88 lg:bottom-6"
      >
        {toasts.map((toast) => (
          <Base.Root
            key={toast.id}
            toast={toast}
            className="rounded-md border border-accent border-s-4 bg-surface p-3 shadow-[0_6px_20px_-8px_rgb(0_0_0/0.35)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <Base.Content className="flex items-start gap-3">
              <div className="grid flex-1 gap-0.5">
                <Base.Title className="font-semibold text-base" />
                <Base.Description className="text-sm" />
              </div>
              <Base.Close
                aria-label={t('dismiss')}
                className="target grid place-items-center text-muted hover:text-ink"
              >
                <X aria-hidden="true" className="size-4" />
              </Base.Close>
            </Base.Content>
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}

/** `say('…')` shows a short message. */
export function useToast(): (title: string, description?: string) => void {
  const manager = Base.useToastManager();
  return (title, description) => {
    manager.add({ title, description });
  };
}
