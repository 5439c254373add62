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
};

/** Where one is signed in, with a way to end each of them. */
export function OwnSessions({ sessions, t, format, endSession, endOthers }: OwnSessionsProps) {
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
                  <span>{t('sessions.seen', { time: format(one.seenAt) })}</span>
                </>
              }
              end={one.current && <Badge tone="accent">{t('sessions.this')}</Badge>}
              actions={
                !one.current && (
                  <form action={endSession}>
                    <input type="hidden" name="session" value={one.id} />
                    <SubmitButton variant="secondary" size="small">
                      {t('sessions.end')}
                      <VisuallyHidden>{device(one)}</VisuallyHidden>
                    </SubmitButton>
                  </form>
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
