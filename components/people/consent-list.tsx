import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { ConsentRecord } from '#lib/people/view.ts';

type ConsentListProps = { consents: ConsentRecord[]; withdraw?: (data: FormData) => Promise<void> };

/** What was agreed to, refused and withdrawn; the latest answer first. */
export async function ConsentList({ consents, withdraw }: ConsentListProps) {
  const t = await getT('people');
  const locale = await currentLocale();
  if (consents.length === 0) return <p className="text-muted">{t('consent.none')}</p>;
  return (
    <Card flush>
      <List>
        {consents.map((one) => (
          <Row
            key={one.id}
            title={
              one.scope.length > 0
                ? one.scope.map((scope) => t(`consent.scopes.${scope}`)).join('; ')
                : t(`consent.states.${one.state}`)
            }
            meta={
              <>
                {one.givenBy && <span lang="und">{one.givenBy}</span>}
                {one.how && <span lang="und">{one.how}</span>}
                {one.givenOn && <span>{formatDay(one.givenOn, locale)}</span>}
                {one.withdrawnOn && (
                  <span>{t('consent.withdrawn-on', { day: formatDay(one.withdrawnOn, locale) })}</span>
                )}
              </>
            }
            end={
              (one.scope.length > 0 || one.withdrawnOn) && (
                <Badge tone={one.state === 'given' && !one.withdrawnOn ? 'good' : 'neutral'}>
                  {one.withdrawnOn ? t('consent.withdrawn') : t(`consent.states.${one.state}`)}
                </Badge>
              )
            }
            actions={
              withdraw &&
              one.state === 'given' &&
              !one.withdrawnOn && (
                <form action={withdraw}>
                  <input type="hidden" name="consentId" value={one.id} />
                  <Button type="submit" size="small" variant="quiet">
                    {t('consent.withdraw')}
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
