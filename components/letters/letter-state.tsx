import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { LetterState as State } from '#lib/domain/letters/letter-terms.ts';
import { getT } from '#lib/i18n/get-t.ts';

const tones: Record<State, Tone> = {
  draft: 'neutral',
  submitted: 'warn',
  returned: 'late',
  approved: 'accent',
  sent: 'good',
  withdrawn: 'neutral',
};

/** How a letter stands, in words and shape. */
export async function LetterState({ state }: { state: State }) {
  const t = await getT('letters');
  return (
    <Badge tone={tones[state]} dashed={state === 'withdrawn'}>
      {t(`state.${state}`)}
    </Badge>
  );
}
