import { ArrowRight } from 'lucide-react';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { FieldChange, RowChange } from '#lib/history/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

type Say = (subject: string, field: string, value: unknown) => string;

/** Field by field what one action changed in one row: old and new where there was something before. */
export async function ChangeList({ change, say }: { change: RowChange; say: Say }) {
  const t = await getT('history');
  const label = (field: string) => {
    const own = `fields.${change.subject}.${field}` as 'fields.title';
    const common = `fields.${field}` as 'fields.title';
    return t.has(own) ? t(own) : t.has(common) ? t(common) : field.replaceAll('_', ' ');
  };
  if (change.fields.length === 0) return null;
  return (
    <dl className="grid gap-1.5">
      {change.fields.map((one) => (
        <div key={one.field} className="grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="text-muted">{label(one.field)}</dt>
          <dd className="min-w-0">
            <Difference one={one} change={change} say={say} was={t('value.was')} now={t('value.now')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type DifferenceProps = { one: FieldChange; change: RowChange; say: Say; was: string; now: string };

function Difference({ one, change, say, was, now }: DifferenceProps) {
  const { subject, operation } = change;
  const before = say(subject, one.field, one.before);
  const after = say(subject, one.field, one.after);
  const words = 'whitespace-pre-wrap break-words';
  if (operation === 'insert') return <bdi className={words}>{after}</bdi>;
  if (operation === 'delete') return <bdi className={words}>{before}</bdi>;
  return (
    <span className="grid gap-0.5 sm:flex sm:flex-wrap sm:items-baseline sm:gap-x-2">
      <del className={`${words} text-muted decoration-from-font`}>
        <VisuallyHidden>{was}: </VisuallyHidden>
        <bdi>{before}</bdi>
      </del>
      <ArrowRight
        aria-hidden="true"
        className="hidden size-4 self-center text-muted sm:block rtl:rotate-180"
      />
      <ins className={`${words} no-underline`}>
        <VisuallyHidden>{now}: </VisuallyHidden>
        <bdi>{after}</bdi>
      </ins>
    </span>
  );
}
