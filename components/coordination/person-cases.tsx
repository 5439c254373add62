import { DueDay } from '#components/due/due-day.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CoordinationView } from '#lib/coordination/view.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { EndAssignmentButton } from './end-assignment-button.tsx';

type PersonCasesProps = {
  person: NonNullable<CoordinationView['person']>;
  today: string;
  end: FormAction<{ reference: string }>;
  confirmation: Confirmation;
  newRequestId: () => string;
};

/** The open cases of one person, with the way to take them off. */
export async function PersonCases(props: PersonCasesProps) {
  const { person, today, end, confirmation, newRequestId } = props;
  const t = await getT('coordination');
  const { colleague, assignments, more } = person;
  return (
    <Section
      id="person"
      title={t('person.title', { name: colleague.name })}
      actions={
        <ButtonLink href={`/coordination/people/${colleague.userId}`}>{t('hand-over.link')}</ButtonLink>
      }
      description={more ? t('person.more', { count: assignments.length }) : t('person.what')}
    >
      {assignments.length === 0 ? (
        <EmptyState title={t('person.none')} />
      ) : (
        <ClientMessages namespaces={['coordination']}>
          <Card flush>
            <List>
              {assignments.map((one) => (
                <Row
                  key={one.id}
                  href={`/cases/${one.reference}`}
                  title={one.title}
                  lang={one.titleLang}
                  meta={
                    <>
                      <span className="tabular-nums">{one.reference}</span>
                      <span>{t(`holds.${one.capacity}`)}</span>
                    </>
                  }
                  end={one.nextDue && <DueDay item={{ dueOn: one.nextDue, today }} />}
                  actions={
                    <EndAssignmentButton
                      assignmentId={one.id}
                      reference={one.reference}
                      name={colleague.name}
                      action={end}
                      confirmation={confirmation}
                      requestId={newRequestId()}
                    />
                  }
                />
              ))}
            </List>
          </Card>
        </ClientMessages>
      )}
    </Section>
  );
}
