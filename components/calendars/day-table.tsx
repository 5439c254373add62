import { Card } from '#components/ui/card.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { type Column, Table } from '#components/ui/table.tsx';
import type { CalendarYearView } from '#lib/calendars/view.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type DayLine = {
  key: string;
  day: string;
  kind: 'off' | 'work' | 'short';
  name: string;
  reason: string;
  layer: string;
  ownId: string | null;
};

type DayTableProps = {
  view: CalendarYearView;
  /** Only for those who may. */
  remove?: (data: FormData) => Promise<void>;
};

/** The days of a year that are not what their weekday says, each with why and from where. */
export async function DayTable({ view, remove }: DayTableProps) {
  const [t, regimes, locale] = [await getT('laws'), await getT('regimes'), await currentLocale()];
  const legal = (ref: string | undefined) => {
    if (!ref?.startsWith('act:')) return ref ?? '';
    const key = `acts.${ref.slice(4)}.name` as 'acts.ru-labour-code.name';
    return regimes.has(key) ? regimes(key) : ref.slice(4);
  };
  const why = (movedFrom: string | null | undefined, ref: string | undefined) =>
    [movedFrom && `${t('calendar.moved-from')} ${formatDay(movedFrom, locale)}`, legal(ref)]
      .filter(Boolean)
      .join('; ');
  const ownAll = new Map(view.own.filter((one) => !one.authorityId).map((one) => [one.day, one]));
  const common = view.days
    .filter((day) => day.layer !== 'weekend' && day.layer !== 'none')
    .map((day): DayLine => {
      const own = ownAll.get(day.date);
      return {
        key: day.date,
        day: day.date,
        kind: day.short ? 'short' : day.working ? 'work' : 'off',
        name: day.name ?? '',
        reason: why(day.movedFrom, day.legalRef),
        layer: t(`calendar.layers.${day.layer}`),
        ownId: own?.id ?? null,
      };
    });
  const single = view.own
    .filter((one) => one.authorityId)
    .map(
      (one): DayLine => ({
        key: one.id,
        day: one.day,
        kind: one.kind,
        name: one.name,
        reason: why(one.movedFrom, one.legalRef),
        layer: (locale === 'ru' && one.authorityRu) || one.authorityEn || t('calendar.layers.authority'),
        ownId: one.id,
      }),
    );
  const rows = [...common, ...single].sort((a, b) => (a.day < b.day ? -1 : 1));
  if (rows.length === 0) return <p className="text-muted">{t('calendar.table-none')}</p>;
  const columns: Column<DayLine>[] = [
    {
      key: 'day',
      header: t('calendar.day'),
      primary: true,
      cell: (row) => <span className="whitespace-nowrap">{formatDay(row.day, locale)}</span>,
    },
    { key: 'kind', header: t('calendar.kind'), cell: (row) => t(`calendar.kinds.${row.kind}`) },
    { key: 'name', header: t('calendar.name'), cell: (row) => <span lang="und">{row.name}</span> },
    { key: 'why', header: t('calendar.reason'), cell: (row) => row.reason },
    { key: 'layer', header: t('calendar.layer'), cell: (row) => row.layer },
  ];
  if (remove && rows.some(({ ownId }) => ownId)) {
    columns.push({
      key: 'remove',
      header: t('calendar.removal'),
      cell: (row) =>
        row.ownId && (
          <form action={remove}>
            <input type="hidden" name="day" value={row.ownId} />
            <SubmitButton size="small" variant="quiet">
              {t('calendar.remove', { date: formatDay(row.day, locale) })}
            </SubmitButton>
          </form>
        ),
    });
  }
  return (
    <Card flush>
      <Table caption={t('calendar.table')} rowKey={(row) => row.key} rows={rows} columns={columns} />
    </Card>
  );
}
