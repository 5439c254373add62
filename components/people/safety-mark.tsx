import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { SafetyStatus } from '#lib/domain/person-terms.ts';
import { getT } from '#lib/i18n/get-t.ts';

const tones: Record<SafetyStatus, Tone> = {
  unknown: 'neutral',
  'at-risk': 'accent',
  missing: 'accent',
  detained: 'accent',
  safe: 'good',
  dead: 'neutral',
};

/** How a person is; nothing is said where nothing is known. */
export async function SafetyMark({ safety }: { safety: SafetyStatus }) {
  if (safety === 'unknown') return null;
  const t = await getT('people');
  return <Badge tone={tones[safety]}>{t(`safety.${safety}`)}</Badge>;
}
