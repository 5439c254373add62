import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Time } from '#components/ui/time.tsx';
import { isRole, type Role } from '#lib/domain/viewer.ts';
import type { getT } from '#lib/i18n/get-t.ts';
import type { AdministrationView } from '#lib/users/view.ts';

type Props = {
  entries: readonly AdministrationView[];
  t: Awaited<ReturnType<typeof getT<'admin'>>>;
  roleName: (role: Role) => string;
  format: (instant: string) => string;
};

const known = [
  'example.load',
  'organisation.found',
  'organisation.idle-lock',
  'user.add',
  'user.link',
  'user.link-identity',
  'user.link-withdraw',
  'user.role',
  'user.disable',
  'user.shut-out',
  'user.enable',
  'user.set-password',
  'user.link-anew',
  'user.reset-factors',
  'organisation.factors',
] as const;

/** The latest that was done to users, from the record that the database itself writes. */
export function AdministrationRecord({ entries, t, roleName, format }: Props) {
  if (entries.length === 0) return <EmptyState title={t('record.none')} />;
  const words = (entry: AdministrationView) => {
    const action = known.find((one) => one === entry.action);
    const role = isRole(entry.role) ? roleName(entry.role) : '';
    return t(
      action ? `record.actions.${action.replace('.', '-') as Dashed<typeof action>}` : 'record.other',
      {
        who: entry.actor ?? t('record.nobody'),
        whom: entry.subject ?? '',
        role,
      },
    );
  };
  return (
    <Card flush>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 px-4 py-2.5">
            <span className="min-w-0 flex-[1_1_16rem]">{words(entry)}</span>
            <Time value={entry.at} className="text-muted text-sm tabular-nums">
              {format(entry.at)}
            </Time>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Dashed<Action extends string> = Action extends `${infer Noun}.${infer Verb}` ? `${Noun}-${Verb}` : never;
