import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { chooseMoves } from '#components/inquiries/choose-moves.ts';
import { MoveForm } from '#components/inquiries/move-form.tsx';
import { MovePageHead } from '#components/inquiries/move-page-head.tsx';
import { getVoice } from '#components/inquiries/voice.ts';
import { VoidForm } from '#components/inquiries/void-form.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { entryValues } from '#lib/inquiries/entry-values.ts';
import { moveMaterial } from '#lib/inquiries/form-material.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { isEntryKind } from '#lib/inquiries/schema.ts';
import { correctMoveAction, voidMoveAction } from '../../../actions.ts';

type CorrectPageProps = { params: Promise<{ id: string; move: string }> };

export default async function CorrectPage({ params }: CorrectPageProps) {
  const viewer = await requireCapability('move.record');
  const { id, move: moveId } = await params;
  const inquiry = await getInquiry(viewer, id);
  if (inquiry && !mayOnCase(inquiry.standing, 'move.record')) notFound();
  const entry = inquiry?.history.find(({ move }) => move.id === moveId);
  if (!inquiry || !entry || entry.move.kind === 'drafted') notFound();
  (await getVoice()).learn(inquiry.ruleTitles);
  const t = await getT('moves');
  const { kind } = entry.move;
  const standing = entry.standing;
  const jointId = standing?.kind === 'replied' ? standing.jointId : null;
  const numbers = inquiry.joint.filter((one) => one.jointId === jointId).map(({ number }) => number);
  const joint =
    numbers.length > 0 ? new Intl.ListFormat(await currentLocale()).format(numbers.map(String)) : undefined;
  const place = { inquiryId: inquiry.id, moveId };
  return (
    <div className="grid max-w-3xl gap-6">
      <MovePageHead
        inquiry={inquiry}
        title={t('page.correct', { kind: t(`kind.${kind}`) })}
        intro={t('page.correct-intro')}
      />
      <ClientMessages namespaces={['moves', 'inquiries', 'dates', 'judgements']}>
        {standing && isEntryKind(kind) && (
          <MoveForm
            kind={kind}
            choices={
              await chooseMoves(
                inquiry,
                // Which inquiries a letter answers is said when it is logged.
                { ...(await moveMaterial(viewer, inquiry)), others: [] },
                kind === 'sent' || !standing.hopId ? [] : inquiry.state.hops.map((hop) => hop.id),
              )
            }
            action={correctMoveAction.bind(null, { ...place, kind })}
            requestId={randomUUID()}
            defaultValues={entryValues(standing, inquiry)}
            correcting
            joint={joint}
          />
        )}
        <hr className="border-line" />
        <VoidForm
          action={voidMoveAction.bind(null, place)}
          requestId={randomUUID()}
          of={kind === 'correction' ? 'correction' : 'entry'}
          joint={kind === 'replied' ? joint : undefined}
        />
      </ClientMessages>
    </div>
  );
}
