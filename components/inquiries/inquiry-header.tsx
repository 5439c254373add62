import Link from 'next/link';
import { DueWords } from '#components/due/due-words.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { BodyName } from './body-name.tsx';
import { heardWords } from './heard-words.ts';
import { StatusSign } from './status-sign.tsx';
import { getVoice } from './voice.ts';

/** The head of an inquiry: which case, to whom, how it stands, what comes next. */
export async function InquiryHeader({ inquiry, mayEdit }: { inquiry: InquiryView; mayEdit: boolean }) {
  const voice = await getVoice();
  const { t, rule, lawInShort } = voice;
  const { state, regimeId, todays, today } = inquiry;
  const next = state.obligations.find(
    (one) => one.state === 'open' && one.weight === 'main' && one.dueSafe === state.nextDue,
  );
  return (
    <PageHeader
      eyebrow={
        <>
          <Link className="link" href={`/cases/${inquiry.caseReference}/inquiries`}>
            {inquiry.caseReference}
          </Link>
          {' · '}
          {t('number', { number: inquiry.number })}
        </>
      }
      title={inquiry.subject}
      lang={inquiry.lang}
      meta={
        <>
          <StatusSign status={state.status} />
          <span>
            <BodyName body={inquiry.bodies[inquiry.authorityId]} />,{' '}
            <Link className="link" href={`/laws/${regimeId}`}>
              {lawInShort(regimeId)}
            </Link>
          </span>
          {next && (
            <span className="flex flex-wrap items-center gap-2">
              {rule(regimeId, next.stepId)}
              <DueWords
                dueOn={next.dueSafe}
                today={todays[next.timeZone] ?? today}
                estimated={next.estimated}
              />
            </span>
          )}
          {state.hops.length > 0 && <span>{heardWords(inquiry.lastHeard, voice)}</span>}
        </>
      }
      actions={mayEdit && <ButtonLink href={`/inquiries/${inquiry.id}/edit`}>{t('page.edit')}</ButtonLink>}
    />
  );
}
