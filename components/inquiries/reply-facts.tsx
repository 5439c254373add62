import Link from 'next/link';
import type { MoveOf } from '#lib/domain/inquiry/move-schema.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';

type ReplyFactsProps = {
  reply: MoveOf<'replied'>;
  inquiry: Pick<InquiryView, 'joint' | 'contradicted' | 'caseReference'>;
};

/** What else a reply says: the law it names, what of the case it contradicts, and which other inquiries it answers. */
export async function ReplyFacts({ reply, inquiry }: ReplyFactsProps) {
  const t = await getT('judgements');
  const claims = reply.answers.flatMap(({ claimId }) => (claimId ? [claimId] : []));
  const elsewhere = inquiry.joint.filter(({ jointId }) => jointId === reply.jointId);
  return (
    <>
      {reply.basis && (
        <p>
          <span className="text-muted">{t('reply.basis')}:</span>{' '}
          <span lang={reply.language ?? undefined}>{reply.basis}</span>
          {reply.basisFits && <> ({t(`reply.fits.${reply.basisFits}`)})</>}
        </p>
      )}
      {[...new Set(claims)].map((id) => (
        <p key={id}>
          <span className="text-muted">{t('reply.contradicts-known')}:</span>{' '}
          <Link className="link" href={`/cases/${inquiry.caseReference}/claims#claim-${id}`}>
            <span lang={inquiry.contradicted[id]?.lang}>{inquiry.contradicted[id]?.text}</span>
          </Link>
        </p>
      ))}
      {elsewhere.map(({ inquiryId, number }) => (
        <p key={inquiryId}>
          <Link className="link" href={`/inquiries/${inquiryId}`}>
            {t('reply.also-answers', { number })}
          </Link>
        </p>
      ))}
    </>
  );
}
