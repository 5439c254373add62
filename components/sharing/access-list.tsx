import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import type { AssignedPerson } from '#lib/cases/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

type AccessListProps = { assigned: AssignedPerson[]; coordinators: string[] };

/** Who of the organisation sees a case by name, and as what. */
export async function AccessList({ assigned, coordinators }: AccessListProps) {
  const t = await getT('sharing');
  const capacity = await getT('cases');
  if (assigned.length + coordinators.length === 0) return <p className="text-muted">{t('nobody')}</p>;
  return (
    <Card flush>
      <List label={t('title')}>
        {assigned.map((one) => (
          <Row
            key={`${one.userId} ${one.capacity}`}
            title={one.name}
            meta={<span>{capacity(`capacity.${one.capacity}`)}</span>}
          />
        ))}
        {coordinators.map((name) => (
          <Row key={name} title={name} meta={<span>{t('coordinator')}</span>} />
        ))}
      </List>
    </Card>
  );
}
