import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { FactorButtonForm } from '#components/factors/factor-button-form.tsx';
import { PasskeyCard } from '#components/factors/passkey-card.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { ownFactors } from '#lib/auth/factors/own-factors.ts';
import { homePath } from '#lib/auth/home-path.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { ownPasskeys } from '#lib/auth/passkeys/own-passkeys.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { formatInstant } from '#lib/i18n/format-instant.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { removeFactorAction, renamePasskeyAction, renewCodesAction } from './actions.ts';

export default async function SecondFactorsPage(props: PageProps<'/account/second-factor'>) {
  const viewer = await requireViewer();
  const { used, next } = await props.searchParams;
  const [t, account, locale] = [await getT('security'), await getT('account'), await currentLocale()];
  const factors = await ownFactors(viewer);
  const confirmation = await confirmationFor(viewer);
  const passkeys = await ownPasskeys(viewer);
  const any = factors.appSince !== null || passkeys.length > 0;
  const time = (instant: string) => formatInstant(instant, locale, viewer.timeZone);
  return (
    <>
      <PageHeader
        title={t('factors.title')}
        eyebrow={
          <Link href="/account" className="link">
            {account('title')}
          </Link>
        }
      />
      <ClientMessages namespaces={['security']}>
        <div className="grid max-w-2xl gap-8">
          {used === 'code' && (
            <Notice
              tone="warn"
              title={t('factors.codes.used', { left: factors.codesLeft })}
              actions={
                <ButtonLink href={nextPath(next) ?? homePath(viewer.role)}>
                  {t('factors.codes.on')}
                </ButtonLink>
              }
            >
              <p>{t('factors.codes.used-what')}</p>
            </Notice>
          )}
          <p className="max-w-prose text-muted">
            {t('factors.what')} {factors.required && t('factors.required')}
          </p>
          <Section id="app" title={t('factors.app.title')} description={t('factors.app.what')}>
            {factors.appSince ? (
              <Card className="grid gap-4">
                <p>{t('factors.app.since', { time: time(factors.appSince) })}</p>
                <FactorButtonForm
                  action={removeFactorAction}
                  requestId={randomUUID()}
                  confirmation={confirmation}
                  factor="app"
                  variant="danger"
                  label={t('factors.app.remove')}
                >
                  {t('factors.app.remove')}
                </FactorButtonForm>
              </Card>
            ) : (
              <div>
                <ButtonLink href="/account/second-factor/app">{t('factors.app.add')}</ButtonLink>
              </div>
            )}
          </Section>
          <Section
            id="passkeys"
            title={t('factors.passkeys.title')}
            description={t('factors.passkeys.what')}
            actions={
              <ButtonLink href="/account/second-factor/passkey">{t('factors.passkeys.add')}</ButtonLink>
            }
          >
            {passkeys.length > 0 && (
              <Card flush>
                <ul aria-label={t('factors.passkeys.title')} className="divide-y divide-line">
                  {passkeys.map((one) => (
                    <PasskeyCard
                      key={one.id}
                      passkey={one}
                      facts={
                        one.usedAt
                          ? t('factors.passkeys.used', { time: time(one.usedAt) })
                          : t('factors.passkeys.since', { time: time(one.since) })
                      }
                      rename={renamePasskeyAction}
                      remove={removeFactorAction}
                      requestIds={[randomUUID(), randomUUID()]}
                      confirmation={confirmation}
                    />
                  ))}
                </ul>
              </Card>
            )}
          </Section>
          {any && (
            <Section
              id="codes"
              title={t('factors.codes.title')}
              description={t('factors.codes.left', { left: factors.codesLeft })}
            >
              <FactorButtonForm
                action={renewCodesAction}
                requestId={randomUUID()}
                confirmation={confirmation}
                label={t('factors.codes.title')}
              >
                {t('factors.codes.renew')}
              </FactorButtonForm>
            </Section>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
