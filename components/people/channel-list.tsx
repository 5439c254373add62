import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { getT } from '#lib/i18n/get-t.ts';
import type { ChannelView, ShownChannel } from '#lib/people/view.ts';
import { MaskedChannel } from './masked-channel.tsx';

type ChannelListProps = {
  channels: ChannelView[];
  show: (before: ShownChannel, data: FormData) => Promise<ShownChannel>;
  /** Absent where nothing may be changed. */
  remove?: (data: FormData) => Promise<void>;
};

/** How to reach somebody, and how safe each way is. */
export async function ChannelList({ channels, show, remove }: ChannelListProps) {
  const t = await getT('people');
  if (channels.length === 0) return <p className="text-muted">{t('channel.none')}</p>;
  return (
    <Card flush>
      <List>
        {channels.map((channel) => (
          <Row
            key={channel.id}
            title={
              channel.value === null ? (
                <MaskedChannel channelId={channel.id} show={show} />
              ) : (
                <span className="select-all" lang="und">
                  {channel.value}
                </span>
              )
            }
            meta={
              <>
                <span>{t(`channel.kinds.${channel.kind}`)}</span>
                {channel.note && <span lang="und">{channel.note}</span>}
              </>
            }
            end={
              <Badge tone={channel.value === null ? 'late' : channel.risk === 'safe' ? 'good' : 'neutral'}>
                {t(`channel.risks.${channel.risk}`)}
              </Badge>
            }
            actions={
              remove && (
                <form action={remove}>
                  <input type="hidden" name="channelId" value={channel.id} />
                  <Button type="submit" size="small" variant="quiet">
                    {t('channel.end')}
                  </Button>
                </form>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
