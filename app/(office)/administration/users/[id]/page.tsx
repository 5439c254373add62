import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ChangeRoleForm } from '#components/admin/change-role-form.tsx';
import { DisableForm } from '#components/admin/disable-form.tsx';
import { MakeLinkForm } from '#components/admin/make-link-form.tsx';
import { UserState } from '#components/admin/user-list.tsx';
import { WithdrawLinkForm } from '#components/admin/withdraw-link-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { formatInstant } from '#lib/i18n/format-instant.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { countOpenWork } from '#lib/users/count-open-work.ts';
import { findUser } from '#lib/users/list-users.ts';
import { changeRoleAction, makeLinkAction, setDisabledAction, withdrawLinkAction } from '../../actions.ts';

export default async function UserPage(props: PageProps<'/administration/users/[id]'>) {
  const viewer = await requireCapability('users.administer');
  const { id } = await props.params;
  const user = z.uuid().safeParse(id).success ? await findUser(viewer, id) : null;
  if (!user) notFound();
  const [t, common] = [await getT('admin'), await getT('common')];
  const confirmation = await confirmationFor(viewer);
  const work = await countOpenWork(viewer, user.id);
  const locale = await currentLocale();
  const format = (instant: string) => formatInstant(instant, locale, viewer.timeZone);
  return (
    <>
      <PageHeader
        title={user.name}
        eyebrow={
          <Link href="/administration" className="link">
            {t('title')}
          </Link>
        }
        meta={
          <>
            <span className="break-all">{user.email}</span>
            <span>{common(`roles.${user.role}`)}</span>
            <UserState user={user} t={t} format={format} />
          </>
        }
      />
      <ClientMessages namespaces={['admin', 'common']}>
        <div className="grid max-w-xl gap-8">
          {user.self ? (
            <Notice>{t('users.self')}</Notice>
          ) : (
            <Section id="role" title={t('role.title')} description={t('role.what')}>
              <ChangeRoleForm
                action={changeRoleAction}
                requestId={randomUUID()}
                confirmation={confirmation}
                userId={user.id}
                role={user.role}
              />
            </Section>
          )}
          {!user.disabled && (
            <Section id="link" title={t('link.title')} description={t('link.what')}>
              {user.linkUntil && (
                <WithdrawLinkForm
                  action={withdrawLinkAction}
                  requestId={randomUUID()}
                  userId={user.id}
                  until={format(user.linkUntil)}
                />
              )}
              <MakeLinkForm
                action={makeLinkAction}
                requestId={randomUUID()}
                confirmation={confirmation}
                userId={user.id}
                secondFactor={user.secondFactor}
              />
            </Section>
          )}
          {work && work.cases + work.tasks + work.drafts > 0 && (
            <Section id="work" title={t('work.title')}>
              <p>{t('work.what', work)}</p>
            </Section>
          )}
          {!user.self && (
            <Section
              id="access"
              title={t(user.disabled ? 'enable.title' : 'disable.title')}
              description={t(user.disabled ? 'enable.what' : 'disable.what')}
            >
              <DisableForm
                key={String(user.disabled)}
                action={setDisabledAction}
                requestId={randomUUID()}
                confirmation={confirmation}
                userId={user.id}
                name={user.name}
                disabled={user.disabled}
              />
            </Section>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
