import { DueWords } from '#components/due/due-words.tsx';
import { RuleDoubt } from '#components/due/rule-doubt.tsx';
import { List, Row } from '#components/ui/list.tsx';
import type { CaseListRow } from '#lib/cases/view.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { InventedMark, SensitivityMark, StatusMark, UrgencyMark } from './case-marks.tsx';

/** Cases under each other: which, how urgent, who answers for it, what is due next. */
export async function CaseList({ rows, today }: { rows: CaseListRow[]; today: string }) {
  const t = await getT('cases');
  const locale = await currentLocale();
  return (
    <List label={t('list.title')}>
      {rows.map((row) => (
        <Row
          key={row.id}
          href={`/cases/${row.reference}`}
          title={row.title}
          lang={row.titleLang}
          meta={
            <>
              <span className="tabular-nums">{row.reference}</span>
              {row.assigned.length === 0 ? (
                <span className="font-semibold text-warn">{t('header.nobody')}</span>
              ) : (
                <span>{row.assigned.map(({ name }) => name).join(', ')}</span>
              )}
              {row.shared && (
                <span className="font-semibold">
                  {t('list.shared', { by: row.shared.by, day: formatDay(row.shared.until, locale) })}
                </span>
              )}
            </>
          }
          end={
            <>
              {row.invented && <InventedMark />}
              <UrgencyMark urgency={row.urgency} />
              {row.status !== 'open' && <StatusMark status={row.status} />}
              {row.sensitivity !== 'open' && <SensitivityMark sensitivity={row.sensitivity} />}
              <RuleDoubt of={{ unconfirmed: row.nextUnconfirmed }} />
              {row.nextDue ? (
                <DueWords dueOn={row.nextDue} today={today} />
              ) : (
                <span className="text-muted text-sm">{t('list.no-date')}</span>
              )}
            </>
          }
        />
      ))}
    </List>
  );
}
