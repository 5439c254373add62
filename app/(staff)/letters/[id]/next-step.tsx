import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { NoteForm } from '#components/letters/note-form.tsx';
import { SentForm } from '#components/letters/sent-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { listDocuments } from '#lib/documents/list-documents.ts';
import { documentSizeLimit } from '#lib/documents/size-limit.ts';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { LetterView } from '#lib/inquiries/letters/view.ts';
import {
  approveLetterAction,
  recordSentAction,
  returnLetterAction,
  submitLetterAction,
  withdrawLetterAction,
} from '../actions.ts';

type NextStepProps = { letter: LetterView; viewer: Viewer; write: boolean };

/** What can be done with a letter as it stands, and by whom; or what became of it. */
export async function NextStep({ letter, viewer, write }: NextStepProps) {
  const t = await getT('letters');
  return (
    <section aria-labelledby="next" className="grid gap-4 rounded-lg border border-line bg-surface p-4">
      <h2 id="next" className="text-base">
        {t('page.next')}
      </h2>
      <Standing letter={letter} timeZone={viewer.timeZone} />
      {write && (
        <ClientMessages namespaces={['letters', 'inquiries', 'dates']}>
          <Steps letter={letter} viewer={viewer} />
          <Disclosure summary={t('page.withdraw')}>
            <div className="grid gap-3">
              <p className="text-muted text-sm">{t('page.withdraw-hint')}</p>
              <NoteForm
                action={withdrawLetterAction.bind(null, letter.id)}
                requestId={randomUUID()}
                version={letter.version}
                name={t('page.withdraw')}
                button={t('page.withdraw')}
                variant="danger"
              />
            </div>
          </Disclosure>
        </ClientMessages>
      )}
    </section>
  );
}

/** How it came to stand as it does. */
async function Standing({ letter, timeZone }: { letter: LetterView; timeZone: string }) {
  const t = await getT('letters');
  const ways = await getT('inquiries');
  const locale = await currentLocale();
  const { approval, sent } = letter;
  const lines: { key: string; words: ReactNode }[] = [];
  const say = (key: string, words: ReactNode) => lines.push({ key, words });
  if (letter.state === 'returned') say('returned', t('approval.returned'));
  if (letter.state === 'submitted') say('waiting', t('approval.waiting'));
  if (approval) {
    const date = instantFormat(locale, timeZone, true).format(new Date(approval.at));
    say('approved', t('approval.done', { name: approval.by, date, number: approval.text }));
  }
  if (sent) {
    const channel = ways(`channel.${sent.channel}`);
    say('sent', t('sent.done', { date: formatDay(sent.on, locale), channel }));
    if (sent.trackingNumber) say('tracking', t('sent.tracking-is', { number: sent.trackingNumber }));
    if (sent.proofDocumentId)
      say(
        'proof',
        <a className="link" href={`/cases/${letter.reference}/documents/${sent.proofDocumentId}`}>
          {t('sent.proof-link')}
        </a>,
      );
  }
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-1.5 text-sm">
      {lines.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}

async function Steps({ letter, viewer }: { letter: LetterView; viewer: Viewer }) {
  const t = await getT('letters');
  const { id, state, version } = letter;
  if (state === 'draft' || state === 'returned')
    return letter.lacks.length > 0 ? null : (
      <div className="grid gap-3">
        <p className="text-muted text-sm">{t('approval.submit-hint')}</p>
        <NoteForm
          action={submitLetterAction.bind(null, id)}
          requestId={randomUUID()}
          version={version}
          name={t('approval.submit')}
          label={t('approval.note')}
          optional={t('approval.note-optional')}
          button={t('approval.submit')}
        />
      </div>
    );
  if (state === 'submitted') return <Judging letter={letter} />;
  return <Sending letter={letter} viewer={viewer} />;
}

async function Judging({ letter }: { letter: LetterView }) {
  const t = await getT('letters');
  const { id, version, seen, mayApprove } = letter;
  if (mayApprove !== 'yes')
    return mayApprove === 'not-submitted' ? null : (
      <p className="text-muted text-sm">{t(`approval.${mayApprove}`)}</p>
    );
  return (
    <>
      <NoteForm
        action={approveLetterAction.bind(null, id)}
        requestId={randomUUID()}
        version={version}
        seen={seen}
        name={t('approval.approve')}
        button={t('approval.approve')}
      />
      <Disclosure summary={t('approval.return')}>
        <NoteForm
          action={returnLetterAction.bind(null, id)}
          requestId={randomUUID()}
          version={version}
          name={t('approval.return')}
          label={t('approval.what-to-change')}
          button={t('approval.return')}
          variant="secondary"
        />
      </Disclosure>
    </>
  );
}

async function Sending({ letter, viewer }: { letter: LetterView; viewer: Viewer }) {
  const t = await getT('letters');
  const regimes = await getT('regimes');
  const { documents } = await listDocuments(viewer, letter.caseId);
  const { dead } = letter;
  const law = dead ? regimes(`${dead.regimeId}.short` as 'ru-59fz.short') : '';
  return (
    <div className="grid gap-3">
      <h3 id="sent" className="font-semibold">
        {t('sent.title')}
      </h3>
      <p className="text-muted text-sm">{t('sent.hint')}</p>
      <SentForm
        action={recordSentAction.bind(null, letter.id)}
        requestId={randomUUID()}
        dead={dead?.channels ?? []}
        law={law}
        documents={documents.map(({ id, title }) => ({ value: id, label: title }))}
        uploadUrl={`/api/documents?case=${encodeURIComponent(letter.reference)}`}
        limit={documentSizeLimit()}
      />
    </div>
  );
}
