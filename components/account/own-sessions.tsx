import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { getT } from '#lib/i18n/get-t.ts';
import type { SessionView } from '#lib/users/view.ts';

type OwnSessionsProps = {
  sessions: readonly SessionView[];
  t: Awaited<ReturnType<typeof getT<'account'>>>;
  format: (instant: string) => string;
  endSession: (data: FormData) => Promise<void>;
  endOthers: () => Promise<void>;
  /** Ends everything of a device that is not theirs. */
  disown: (data: FormData) => Promise<void>;
};

/** Where one is signed in, with a way to end each of them. */
export function OwnSessions({ sessions, t, format, endSession, endOthers, disown }: OwnSessionsProps) {
  const device = (one: SessionView) =>
    [one.browser, one.system].filter(Boolean).join(', ') || t('sessions.unknown');
  return (
    <>
      <Card flush>
        <List label={t('sessions.title')}>
          {sessions.map((one) => (
            <Row
              key={one.id}
              title={device(one)}
              meta={
                <>
                  <span>{t('sessions.since', { time: format(one.since) })}</span>
                  <span>{t(`sessions.method.${one.method}`)}</span>
                  <span>{t('sessions.seen', { time: format(one.seenAt) })}</span>
                </>
              }
              end={
                <>
                  {one.newDevice && <Badge tone="warn">{t('sessions.new-device')}</Badge>}
                  {one.current && <Badge tone="accent">{t('sessions.this')}</Badge>}
                </>
              }
              actions={
                !one.current && (
                  <div className="flex flex-wrap gap-2">
                    <SessionButton action={endSession} session={one.id} device={device(one)}>
                      {t('sessions.end')}
                    </SessionButton>
                    {one.newDevice && (
                      <SessionButton action={disown} session={one.id} device={device(one)} danger>
                        {t('sessions.not-me')}
                      </SessionButton>
                    )}
                  </div>
                )
              }
            />
          ))}
        </List>
      </Card>
      {sessions.length > 1 && (
        <form action={endOthers}>
          <SubmitButton variant="danger">{t('sessions.end-others')}</SubmitButton>
        </form>
      )}
    </>
  );
}

type SessionButtonProps = {
  action: (data: FormData) => Promise<void>;
  session: string;
  device: string;
  danger?: boolean;
  children: ReactNode;
};

function SessionButton({ action, session, device, danger, children }: SessionButtonProps) {
  return (
    <form action={action}>
      <input type="hidden" name="session" value={session} />
      <SubmitButton variant={danger ? 'danger' : 'secondary'} size="small">
        {children}
        <VisuallyHidden>{device}</VisuallyHidden>
      </SubmitButton>
    </form>
  );
}
