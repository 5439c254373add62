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
  'organisation.smallest-group',
  'organisation.judging',
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
  'law.confirm',
  'law.withdraw-confirmation',
  'law.draft',
  'law.edit',
  'law.set-aside',
  'law.put-in-effect',
  'law.answer-update',
  'law.correct-treaty',
  'law.remove-treaty',
  'calendar.set-day',
  'calendar.remove-day',
  'calendar.set-year',
  'calendar.take-in',
] as const;

const factors = new Set(['passkey', 'totp_secret', 'recovery_code', 'external_identity']);

/** What was done to users, who signed in and who was refused, from the record that the database itself writes. */
export function AdministrationRecord({ entries, t, roleName, format }: Props) {
  if (entries.length === 0) return <EmptyState title={t('record.none')} />;
  const words = (entry: AdministrationView) => {
    const { about, operation } = entry;
    const who = entry.actor ?? t('record.nobody');
    const whom = entry.subject ?? '';
    if (operation === 'refuse' && about === 'session')
      return t('record.sign-in-failed', { whom: entry.subject ?? entry.actor ?? '' });
    if (operation === 'refuse') return t('record.refused', { who, what: about });
    if (entry.action === 'session.open')
      return t('record.signed-in', { who, browser: entry.newDevice ? 'new' : 'known' });
    if (entry.action === 'session.end') return t('record.session-ended', { whom: whom || who });
    if (factors.has(about)) return t('record.factor', { whom, what: about, how: operation });
    const action = known.find((one) => one === entry.action);
    const role = isRole(entry.role) ? roleName(entry.role) : '';
    return t(
      action ? `record.actions.${action.replace('.', '-') as Dashed<typeof action>}` : 'record.other',
      { who, whom, role },
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
