import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { NoticeView } from '#lib/notices/view.ts';

type NoticeListProps = {
  notices: NoticeView[];
  timeZone: string;
  seen: (data: FormData) => Promise<void>;
};

/** What the viewer has to be told, one sentence each; of a case never more than its reference. */
export async function NoticeList({ notices, timeZone, seen }: NoticeListProps) {
  if (notices.length === 0) return null;
  const t = await getT('notices');
  const when = instantFormat(await currentLocale(), timeZone, true);
  return (
    <Section id="notices" title={t('title')}>
      <Card flush>
        <List label={t('title')}>
          {notices.map((notice) => (
            <Row
              key={notice.id}
              title={t(`kind.${notice.kind}`, {
                actor: notice.actor ?? t('somebody'),
                reference: notice.reference ?? '',
                until: notice.until ? when.format(new Date(notice.until)) : '',
              })}
              meta={
                <>
                  <span>{when.format(new Date(notice.createdAt))}</span>
                  <NoticeLinks notice={notice} />
                </>
              }
              actions={
                <form action={seen}>
                  <input type="hidden" name="noticeId" value={notice.id} />
                  <SubmitButton size="small" variant="secondary">
                    {t('seen')}
                  </SubmitButton>
                </form>
              }
            />
          ))}
        </List>
      </Card>
    </Section>
  );
}

/** Where a person looks after what is theirs. */
const aboutAccount: Partial<Record<NoticeView['kind'], string>> = {
  'new-device': '/account',
  'second-factor-reset': '/account',
  'app-added': '/account/second-factor',
  'app-removed': '/account/second-factor',
  'passkey-added': '/account/second-factor',
  'passkey-removed': '/account/second-factor',
  'password-changed': '/account',
};

async function NoticeLinks({ notice }: { notice: NoticeView }) {
  const t = await getT('notices');
  const account = aboutAccount[notice.kind];
  if (account) {
    return (
      <Link className="link" href={account}>
        {t('to-account')}
      </Link>
    );
  }
  if (notice.kind === 'dates-moved' && notice.subjectId) {
    return (
      <Link className="link" href={`/laws/revisions/${notice.subjectId}`}>
        {t('to-moved')}
      </Link>
    );
  }
  const references = [notice.visible ? notice.reference : null, notice.otherReference];
  return references
    .filter((one): one is string => one !== null)
    .map((reference) => (
      <Link key={reference} className="link" href={`/cases/${encodeURIComponent(reference)}`}>
        {reference}
      </Link>
    ));
}
