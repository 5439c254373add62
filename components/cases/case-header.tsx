import { DueWords } from '#components/due/due-words.tsx';
import { RuleDoubt } from '#components/due/rule-doubt.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { CaseHeader as Header } from '#lib/cases/view.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { InventedMark, SensitivityMark, StatusMark, UrgencyMark } from './case-marks.tsx';

/** The head of every page of a case: which one, how things stand, who answers for it, what comes next. */
export async function CaseHeader({ header, today }: { header: Header; today: string }) {
  const t = await getT('cases');
  return (
    <PageHeader
      title={header.title}
      lang={header.titleLang}
      eyebrow={header.reference}
      meta={
        <>
          <span className="flex flex-wrap gap-1.5">
            <StatusMark status={header.status} />
            <SensitivityMark sensitivity={header.sensitivity} />
            <UrgencyMark urgency={header.urgency} />
            {header.invented && <InventedMark />}
          </span>
          {header.nextDue && (
            <span>
              {t('header.next')}{' '}
              <DueWords dueOn={header.nextDue} today={today} estimated={header.nextEstimated} />{' '}
              <RuleDoubt of={{ unconfirmed: header.nextUnconfirmed }} />
            </span>
          )}
          {header.assigned.length === 0 ? (
            <span className="font-semibold text-warn">{t('header.nobody')}</span>
          ) : (
            <span>
              {header.assigned
                .map(({ name, capacity }) =>
                  t('header.assigned', { name, capacity: t(`capacity.${capacity}`) }),
                )
                .join(' · ')}
            </span>
          )}
        </>
      }
    />
  );
}
