import { DefinitionList } from '#components/ui/definition-list.tsx';
import { sendingChannels } from '#lib/domain/inquiry/move-schema.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { getLawVoice } from './law-voice.ts';

const ways = [...sendingChannels, 'forwarded'] as const;

/** What holds for all versions of a law: what chooses among them, the calendar, and the days on the way. */
export async function WholeLaw({ law }: { law: Regime }) {
  const { t, option, calendar, channel } = await getLawVoice();
  const usual = ways.map((way) =>
    t('whole.usual', {
      channel: way === 'forwarded' ? t('field.forwarded') : channel(way),
      count: law.usualDays[way],
    }),
  );
  return (
    <DefinitionList
      items={[
        {
          key: 'version',
          term: t('field.versionKey'),
          detail: option('trigger', law.versionKey, law.id),
        },
        { key: 'calendar', term: t('field.calendarId'), detail: calendar(law.calendarId) },
        {
          key: 'usual',
          term: t('field.usualDays'),
          detail: (
            <>
              <ul className="flex flex-wrap gap-x-4">
                {usual.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <span className="text-muted text-sm">{t('whole.usual-what')}</span>
            </>
          ),
        },
      ]}
    />
  );
}
