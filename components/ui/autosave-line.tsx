'use client';

import { Check, CloudOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Spinner } from './spinner.tsx';
import type { AutosaveState } from './use-autosave.ts';

/** Says quietly whether what one types is kept. */
export function AutosaveLine({ state }: { state: AutosaveState }) {
  const t = useTranslations('ui.autosave');
  const format = useFormatter();
  return (
    <p role="status" className="flex min-h-6 items-center gap-1.5 text-muted text-sm" data-print="no">
      {state.is === 'quiet' && t('on')}
      {(state.is === 'saving' || state.is === 'waiting') && (
        <>
          {state.is === 'saving' && <Spinner />}
          {t('saving')}
        </>
      )}
      {state.is === 'saved' && (
        <>
          <Check aria-hidden="true" className="size-4 text-good" />
          {t('saved', {
            time: format.dateTime(state.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
          })}
        </>
      )}
      {state.is === 'unsaved' && (
        <span className="flex items-center gap-1.5 font-semibold text-late">
          <CloudOff aria-hidden="true" className="size-4 shrink-0" />
          {t('unsaved')}
        </span>
      )}
    </p>
  );
}
