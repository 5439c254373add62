import { randomUUID } from 'node:crypto';
import { UserPlus } from 'lucide-react';
import { z } from 'zod';
import { AdministrationRecord } from '#components/admin/administration-record.tsx';
import { IdleLockForm } from '#components/admin/idle-lock-form.tsx';
import { JudgingForm } from '#components/admin/judging-form.tsx';
import { SecondFactorForm } from '#components/admin/second-factor-form.tsx';
import { SmallestGroupForm } from '#components/admin/smallest-group-form.tsx';
import { UserList } from '#components/admin/user-list.tsx';
import { WithoutFactor } from '#components/admin/without-factor.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { NoticeList } from '#components/notices/notice-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { formatInstant } from '#lib/i18n/format-instant.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { smallestGroup } from '#lib/records/smallest-group.ts';
import { judgingRule } from '#lib/users/judging-rule.ts';
import { listAdministration } from '#lib/users/list-administration.ts';
import { listUsers } from '#lib/users/list-users.ts';
import { secondFactorRoles } from '#lib/users/second-factor-roles.ts';
import { markNoticeSeenAction } from '../../(staff)/actions.ts';
import {
  secondFactorRolesAction,
  setIdleLockAction,
  setJudgingRuleAction,
  setSmallestGroupAction,
} from './actions.ts';

const query = z.object({ before: z.coerce.number().int().positive().nullable().catch(null) });

export default async function AdministrationPage({ searchParams }: PageProps<'/administration'>) {
  const viewer = await requireCapability('users.administer');
  const [t, roles, locale] = [await getT('admin'), await getT('common'), await currentLocale()];
  const records = await getT('records');
  const cases = await smallestGroup(viewer);
  const tJudged = await getT('judgements');
  const required = await secondFactorRoles(viewer);
  const { before } = query.parse(await searchParams);
  const [users, { entries, next }, notices] = await Promise.all([
    listUsers(viewer),
    listAdministration(viewer, before),
    listNotices(viewer),
  ]);
  const format = (instant: string) => formatInstant(instant, locale, viewer.timeZone);
  return (
    <>
      <PageHeader title={t('title')} eyebrow={viewer.organisationName} />
      <NoticeList notices={notices} timeZone={viewer.timeZone} seen={markNoticeSeenAction} />
      <Section
        id="users"
        title={t('users.title')}
        count={users.length}
        actions={
          <ButtonLink href="/administration/users/new" variant="primary">
            <UserPlus aria-hidden="true" className="size-4" />
            {t('add.title')}
          </ButtonLink>
        }
      >
        <UserList users={users} t={t} roleName={(role) => roles(`roles.${role}`)} format={format} />
      </Section>
      <Section id="factors" title={t('factors.title')} description={t('factors.what')}>
        <WithoutFactor users={users} required={required} t={t} />
        <ClientMessages namespaces={['admin', 'common']}>
          <SecondFactorForm
            key={required.join()}
            action={secondFactorRolesAction}
            requestId={randomUUID()}
            confirmation={await confirmationFor(viewer)}
            required={required}
          />
        </ClientMessages>
      </Section>
      <Section id="idle-lock" title={t('idle-lock.title')} description={t('idle-lock.what')}>
        <ClientMessages namespaces={['admin']}>
          <IdleLockForm
            action={setIdleLockAction}
            requestId={randomUUID()}
            minutes={viewer.idleLockMinutes}
          />
        </ClientMessages>
      </Section>
      <Section id="judging" title={tJudged('settings.title')} description={tJudged('settings.what')}>
        <ClientMessages namespaces={['judgements', 'common']}>
          <JudgingForm
            action={setJudgingRuleAction}
            requestId={randomUUID()}
            confirmation={await confirmationFor(viewer)}
            rule={await judgingRule(viewer)}
          />
        </ClientMessages>
      </Section>
      <Section id="group" title={records('group.title')} description={records('group.what')}>
        <ClientMessages namespaces={['records', 'common']}>
          <SmallestGroupForm
            key={cases}
            action={setSmallestGroupAction}
            requestId={randomUUID()}
            confirmation={await confirmationFor(viewer)}
            cases={cases}
          />
        </ClientMessages>
      </Section>
      <Section id="record" title={t('record.title')} description={t('record.what')}>
        <AdministrationRecord
          entries={entries}
          t={t}
          roleName={(role) => roles(`roles.${role}`)}
          format={format}
        />
        <Pagination
          label={t('record.paging')}
          previous={before ? { href: '/administration#record', label: t('record.latest') } : undefined}
          next={
            next ? { href: `/administration?before=${next}#record`, label: t('record.earlier') } : undefined
          }
        />
      </Section>
    </>
  );
}
