import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { EmergencyRow } from '#lib/sharing/view.ts';

type EmergencyListProps = {
  emergencies: EmergencyRow[];
  timeZone: string;
  /** Absent where the viewer ends nobody's. */
  end?: (data: FormData) => Promise<void>;
};

/** Who opened the case in an emergency, why, and until when. */
export async function EmergencyList({ emergencies, timeZone, end }: EmergencyListProps) {
  const t = await getT('sharing');
  const when = instantFormat(await currentLocale(), timeZone, true);
  return (
    <Card flush>
      <List label={t('emergencies.title')}>
        {emergencies.map((one) => (
          <Row
            key={one.userId}
            title={one.name}
            meta={
              <>
                <span>{t('emergencies.until', { when: when.format(new Date(one.endsAt)) })}</span>
                <span lang="und">{one.reason}</span>
              </>
            }
            actions={
              end && (
                <form action={end}>
                  <input type="hidden" name="userId" value={one.userId} />
                  <SubmitButton size="small" variant="secondary">
                    {t('emergencies.end')}
                  </SubmitButton>
                </form>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
