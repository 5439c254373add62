import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { type Column, Table } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Role } from '#lib/domain/viewer.ts';
import type { getT } from '#lib/i18n/get-t.ts';
import type { UserView } from '#lib/users/view.ts';

type Props = {
  users: readonly UserView[];
  t: Awaited<ReturnType<typeof getT<'admin'>>>;
  roleName: (role: Role) => string;
  format: (instant: string) => string;
};

/** Who may sign in, as what, and whether they do. */
export function UserList({ users, t, roleName, format }: Props) {
  const columns: Column<UserView>[] = [
    {
      key: 'name',
      header: t('users.name'),
      primary: true,
      cell: (user) => (
        <Link href={`/administration/users/${user.id}`} className="link">
          {user.name}
        </Link>
      ),
    },
    {
      key: 'email',
      header: t('users.email'),
      cell: (user) => <span className="break-words">{user.email}</span>,
    },
    { key: 'role', header: t('users.role'), cell: (user) => roleName(user.role) },
    {
      key: 'state',
      header: t('users.state'),
      cell: (user) => <UserState user={user} t={t} format={format} />,
    },
    {
      key: 'signed-in',
      header: t('users.signed-in'),
      cell: (user) =>
        user.lastSignInAt ? (
          <Time value={user.lastSignInAt}>{format(user.lastSignInAt)}</Time>
        ) : (
          t('users.never')
        ),
    },
  ];
  return (
    <Card flush>
      <Table caption={t('users.title')} columns={columns} rows={users} rowKey={(user) => user.id} />
    </Card>
  );
}

type UserStateProps = { user: UserView; t: Props['t']; format: Props['format'] };

/** Whether a user may sign in, has been invited and until when, or is shut out. */
export function UserState({ user, t, format }: UserStateProps) {
  if (user.disabled) return <Badge tone="late">{t('users.disabled')}</Badge>;
  if (user.lastSignInAt) return <Badge tone="good">{t('users.active')}</Badge>;
  if (!user.linkUntil) return <Badge dashed>{t('users.lapsed')}</Badge>;
  return <Badge dashed>{t('users.invited-until', { time: format(user.linkUntil) })}</Badge>;
}
