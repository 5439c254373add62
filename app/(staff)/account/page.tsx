import { randomUUID } from 'node:crypto';
import { ChangePasswordForm } from '#components/account/change-password-form.tsx';
import { OwnNameForm } from '#components/account/own-name-form.tsx';
import { OwnSessions } from '#components/account/own-sessions.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { LocaleSwitch, ThemeSwitch } from '#components/shell/preferences.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { currentSessionId } from '#lib/auth/current-session-id.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { formatInstant } from '#lib/i18n/format-instant.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { localeChoices } from '#lib/i18n/locale-choices.ts';
import { listOwnSessions } from '#lib/users/list-own-sessions.ts';
import { setLocaleAction, setThemeAction } from '../actions.ts';
import {
  changePasswordAction,
  disownSessionAction,
  endOthersAction,
  endSessionAction,
  renameAction,
} from './actions.ts';

export default async function AccountPage(props: PageProps<'/account'>) {
  const viewer = await requireViewer();
  const { after } = await props.searchParams;
  const { password } = await confirmationFor(viewer);
  const [t, common, locale] = [await getT('account'), await getT('common'), await currentLocale()];
  const [security, proofs] = [await getT('security'), await confirmationFor(viewer)];
  const any = proofs.code || proofs.passkey;
  const sessions = await listOwnSessions(viewer, await currentSessionId());
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid max-w-2xl gap-8">
        <Section id="profile" title={t('profile.title')}>
          <DefinitionList
            items={[
              { key: 'email', term: t('profile.email'), detail: viewer.email },
              { key: 'role', term: t('profile.role'), detail: common(`roles.${viewer.role}`) },
              { key: 'organisation', term: t('profile.organisation'), detail: viewer.organisationName },
            ]}
          />
          <ClientMessages namespaces={['account']}>
            <OwnNameForm action={renameAction} requestId={randomUUID()} name={viewer.name} />
          </ClientMessages>
          <p className="max-w-prose text-muted text-sm">{t('profile.ask')}</p>
        </Section>
        <Section
          id="second-factor"
          title={security('factors.account.title')}
          description={security(any ? 'factors.account.some' : 'factors.account.none')}
        >
          <div>
            <ButtonLink href="/account/second-factor">{security('factors.account.open')}</ButtonLink>
          </div>
        </Section>
        <Section id="look" title={t('look.title')}>
          <Card className="grid gap-5">
            <LocaleSwitch current={locale} choices={localeChoices} action={setLocaleAction} />
            <ThemeSwitch current={viewer.theme ?? 'system'} action={setThemeAction} />
          </Card>
        </Section>
        {password && (
          <Section id="password" title={t('password.title')} description={t('password.what')}>
            {after === 'disown' && (
              <Notice tone="warn" title={t('password.stranger.title')}>
                <p>{t('password.stranger.what')}</p>
              </Notice>
            )}
            <ClientMessages namespaces={['account']}>
              <ChangePasswordForm
                action={changePasswordAction}
                requestId={randomUUID()}
                email={viewer.email}
              />
            </ClientMessages>
          </Section>
        )}
        <Section id="sessions" title={t('sessions.title')} description={t('sessions.what')}>
          <OwnSessions
            sessions={sessions}
            t={t}
            format={(instant) => formatInstant(instant, locale, viewer.timeZone)}
            endSession={endSessionAction}
            endOthers={endOthersAction}
            disown={disownSessionAction}
          />
        </Section>
      </div>
    </>
  );
}
