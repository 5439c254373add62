import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { chooseMoves } from '#components/inquiries/choose-moves.ts';
import { MoveForm } from '#components/inquiries/move-form.tsx';
import { MovePageHead } from '#components/inquiries/move-page-head.tsx';
import { getVoice } from '#components/inquiries/voice.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { moveMaterial } from '#lib/inquiries/form-material.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { likelyHop } from '#lib/inquiries/likely-hop.ts';
import { offeredMoves } from '#lib/inquiries/offered-moves.ts';
import { isEntryKind } from '#lib/inquiries/schema.ts';
import { recordMoveAction } from '../../../actions.ts';

type RecordPageProps = {
  params: Promise<{ id: string; kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  const viewer = await requireCapability('move.record');
  const { id, kind } = await params;
  const inquiry = isEntryKind(kind) ? await getInquiry(viewer, id) : null;
  if (!inquiry || !isEntryKind(kind) || !mayOnCase(inquiry.standing, 'move.record')) notFound();
  (await getVoice()).learn(inquiry.ruleTitles);
  const t = await getT('moves');
  const offer = offeredMoves(inquiry.state, inquiry.moves).find((one) => one.kind === kind);
  const { hop, remedy, document } = await searchParams;
  const likely = kind === 'replied' ? likelyHop(inquiry.state)?.id : undefined;
  const chosen =
    offer?.hopIds.find((one) => one === hop) ??
    offer?.hopIds.find((one) => one === likely) ??
    (offer?.hopIds.length === 1 ? offer.hopIds[0] : '');
  return (
    <div className="grid max-w-3xl gap-6">
      <MovePageHead inquiry={inquiry} title={t(`ask.${kind}`)} intro={t(`help.${kind}`)} />
      {offer ? (
        <ClientMessages namespaces={['moves', 'inquiries', 'dates', 'judgements']}>
          <MoveForm
            kind={kind}
            choices={await chooseMoves(inquiry, await moveMaterial(viewer, inquiry), offer.hopIds)}
            action={recordMoveAction.bind(null, inquiry.id, kind)}
            requestId={randomUUID()}
            defaultValues={{
              hopId: chosen ?? '',
              remedyId: typeof remedy === 'string' ? remedy : '',
              channel: inquiry.channel,
              language: inquiry.lang,
              ...(kind === 'replied' ? replyDefaults(inquiry.today, document) : {}),
            }}
          />
        </ClientMessages>
      ) : (
        <EmptyState
          title={t('page.not-offered')}
          action={
            <Link className="link" href={`/inquiries/${inquiry.id}`}>
              {t('page.back')}
            </Link>
          }
        >
          {t('page.not-offered-hint')}
        </EmptyState>
      )}
    </div>
  );
}

/** A letter is mostly logged on the day it came; the document is the scan that was dropped on the inquiry. */
function replyDefaults(today: string, document: unknown): Record<string, string> {
  return typeof document === 'string' ? { receivedOn: today, documentId: document } : {};
}
