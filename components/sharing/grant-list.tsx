import { randomUUID } from 'node:crypto';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { GrantRow } from '#lib/sharing/view.ts';
import { RevokeForm } from './revoke-form.tsx';

type GrantListProps = {
  grants: GrantRow[];
  /** Absent where the viewer may not end a grant. */
  revoke?: FormAction;
  confirmation: Confirmation;
};

/** The people of partner organisations who see the case, what they may do, and until when. */
export async function GrantList({ grants, revoke, confirmation }: GrantListProps) {
  const t = await getT('sharing');
  const locale = await currentLocale();
  if (grants.length === 0) return <p className="text-muted">{t('grants.none')}</p>;
  return (
    <Card flush>
      <List label={t('grants.title')}>
        {grants.map((grant) => (
          <Row
            key={grant.id}
            title={grant.name}
            meta={
              <>
                <span lang="und">{grant.organisation}</span>
                <span>{t(`level.${grant.level}`)}</span>
                <span>{t('grants.until', { day: formatDay(grant.until, locale) })}</span>
                <span>{t(`basis.${grant.basis}`)}</span>
                {grant.reason && <span lang="und">{grant.reason}</span>}
                {grant.grantedBy && <span>{t('grants.by', { name: grant.grantedBy })}</span>}
              </>
            }
            actions={
              revoke && (
                <RevokeForm
                  action={revoke}
                  requestId={randomUUID()}
                  confirmation={confirmation}
                  grantId={grant.id}
                  name={grant.name}
                />
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
