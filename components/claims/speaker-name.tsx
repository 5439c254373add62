import type { Speaker } from '#lib/claims/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** Who makes a claim, in words. */
export async function SpeakerName({ by }: { by: Speaker }) {
  const t = await getT('claims');
  const person = by.person && (by.person.name ?? t('by.unnamed', { role: t(`roles.${by.person.role}`) }));
  const official = by.authority && person ? t('by.both', { person, authority: by.authority }) : null;
  const who = official ?? by.authority ?? person;
  return <bdi>{[who, by.byName].filter(Boolean).join(', ')}</bdi>;
}
