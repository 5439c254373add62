import { CaseMark } from '#components/coordination/case-mark.tsx';
import { DueDay } from '#components/due/due-day.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import type { Colleague, UnownedCase } from '#lib/coordination/view.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { AssignControl } from './assign-control.tsx';

type UnownedCasesProps = {
  cases: readonly UnownedCase[];
  colleagues: readonly Colleague[];
  today: string;
  assign: FormAction<{ reference: string }>;
  confirmation: Confirmation;
  /** Makes an idempotency key; one for each form. */
  newRequestId: () => string;
};

/** Cases without anybody, each with the way to give it to somebody. */
export async function UnownedCases(props: UnownedCasesProps) {
  const { cases, colleagues, today, assign, confirmation, newRequestId } = props;
  const t = await getT('coordination');
  const locale = await currentLocale();
  const people = colleagues
    .filter(({ available }) => available)
    .map(({ userId, name, role, openCases }) => ({ userId, name, role, openCases }));
  return (
    <ClientMessages namespaces={['coordination']}>
      <Card flush>
        <List>
          {cases.map((one) => (
            <Row
              key={one.id}
              href={`/cases/${one.reference}`}
              title={one.title}
              lang={one.titleLang}
              meta={
                <>
                  <span className="tabular-nums">{one.reference}</span>
                  <span>{t('opened', { day: formatDay(one.openedOn, locale) })}</span>
                  {one.nextDue && (
                    <span className="flex flex-wrap items-center gap-2">
                      {t('next-due')} <DueDay item={{ dueOn: one.nextDue, today }} />
                    </span>
                  )}
                </>
              }
              end={<CaseMark urgency={one.urgency} sensitivity={one.sensitivity} />}
              actions={
                <AssignControl
                  caseId={one.id}
                  reference={one.reference}
                  people={people}
                  action={assign}
                  confirmation={confirmation}
                  requestId={newRequestId()}
                />
              }
            />
          ))}
        </List>
      </Card>
    </ClientMessages>
  );
}
