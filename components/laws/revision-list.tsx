import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { RevisionRow } from '#lib/laws/view.ts';
import { getLawVoice, type LawVoice } from './law-voice.ts';

/** When dates were worked out anew, why, and whether it is done. */
export async function RevisionList({
  revisions,
  timeZone,
}: {
  revisions: readonly RevisionRow[];
  timeZone: string;
}) {
  const voice = await getLawVoice();
  const { t } = voice;
  const when = instantFormat(voice.locale, timeZone, true);
  return (
    <Card flush>
      <List label={t('revision.list')}>
        {revisions.map((one) => (
          <Row
            key={one.id}
            href={`/laws/revisions/${one.id}`}
            title={revisionCause(one, voice)}
            meta={
              <>
                <span>{when.format(one.askedAt)}</span>
                {one.askedByName && <span>{one.askedByName}</span>}
                {one.inquiries !== null && <span>{t('revision.looked', { count: one.inquiries })}</span>}
              </>
            }
            end={
              one.doneAt ? (
                <Badge tone="good">{t('revision.done')}</Badge>
              ) : (
                <Badge tone="accent">{t('revision.running')}</Badge>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** Why dates are worked out anew, in words. */
export function revisionCause(
  { cause, causeId }: Pick<RevisionRow, 'cause' | 'causeId'>,
  { t, lawName, calendar }: LawVoice,
): string {
  const name = cause === 'calendar' ? t('calendar.of', { country: calendar(causeId) }) : lawName(causeId);
  return t(`revision.cause.${cause}`, { name });
}
