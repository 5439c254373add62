import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { LawText } from '#lib/laws/view.ts';
import { getLawVoice } from './law-voice.ts';

/** Which texts of a law the organisation counted by, since when and by whose decision. */
export async function TextHistory({ texts, timeZone }: { texts: readonly LawText[]; timeZone: string }) {
  const { t, locale } = await getLawVoice();
  const when = instantFormat(locale, timeZone, true);
  if (texts.length === 0) return <p className="text-muted">{t('text.none')}</p>;
  return (
    <Card flush>
      <List label={t('text.history')}>
        {texts.map((one, index) => (
          <Row
            key={one.id}
            title={t('text.number', { number: one.number, origin: one.origin })}
            meta={
              <>
                {one.effectiveAt && <span>{when.format(one.effectiveAt)}</span>}
                <span>{one.effectiveByName ?? t('text.by-software')}</span>
                {one.note && (
                  <span lang="und" className="basis-full">
                    {one.note}
                  </span>
                )}
              </>
            }
            end={index === 0 && <Badge tone="good">{t('text.current')}</Badge>}
          />
        ))}
      </List>
    </Card>
  );
}
