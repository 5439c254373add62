'use client';

import { useActionState } from 'react';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { ShownChannel } from '#lib/people/view.ts';

type MaskedChannelProps = {
  channelId: string;
  show: (before: ShownChannel, data: FormData) => Promise<ShownChannel>;
};

/** A dangerous way to reach somebody: it is not in the page until it is asked for, and asking is recorded. */
export function MaskedChannel({ channelId, show }: MaskedChannelProps) {
  const t = useTranslations('people.channel');
  const [shown, ask] = useActionState(show, { value: null });
  if (shown.value !== null) {
    return (
      <span role="status" className="select-all" lang="und">
        {shown.value}
      </span>
    );
  }
  return (
    <form action={ask} className="flex flex-wrap items-center gap-2">
      <span aria-hidden="true" className="tracking-widest">
        ••••••
      </span>
      <input type="hidden" name="channelId" value={channelId} />
      <SubmitButton variant="secondary" size="small">
        {t('show')}
      </SubmitButton>
    </form>
  );
}
