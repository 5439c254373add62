import Link from 'next/link';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getT } from '#lib/i18n/get-t.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { BodyName } from './body-name.tsx';

type MovePageHeadProps = {
  inquiry: InquiryView;
  title: string;
  intro: string;
  /** Names the form below. */
  id?: string;
};

/** The head of a page with one form about an inquiry: the way back, and which inquiry it is. */
export async function MovePageHead({ inquiry, title, intro, id = 'move-title' }: MovePageHeadProps) {
  const t = await getT('inquiries');
  return (
    <PageHeader
      eyebrow={
        <>
          <Link className="link" href={`/cases/${inquiry.caseReference}/inquiries`}>
            {inquiry.caseReference}
          </Link>
          {' · '}
          <Link className="link" href={`/inquiries/${inquiry.id}`}>
            {t('number', { number: inquiry.number })}
          </Link>
          {' · '}
          <BodyName body={inquiry.bodies[inquiry.authorityId]} />
        </>
      }
      title={<span id={id}>{title}</span>}
      meta={intro}
    />
  );
}
