import { randomUUID } from 'node:crypto';
import { PenLine } from 'lucide-react';
import { DraftList } from '#components/intake/draft-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listDrafts } from '#lib/intake/list-drafts.ts';
import { discardDraftAction, startDraftAction } from './actions.ts';

export default async function IntakePage() {
  const viewer = await requireCapability('case.open');
  const t = await getT('intake');
  const drafts = await listDrafts(viewer);
  const live = drafts.filter((draft) => !draft.discarded);
  const discarded = drafts.filter((draft) => draft.discarded);
  const start = (
    <form action={startDraftAction}>
      <input type="hidden" name="requestId" value={randomUUID()} />
      <Button type="submit" variant="primary">
        {t('list.start')}
      </Button>
    </form>
  );
  return (
    <>
      <PageHeader title={t('list.title')} actions={live.length > 0 && start} />
      {live.length === 0 ? (
        <EmptyState title={t('list.empty')} icon={PenLine} action={start}>
          {t('list.empty-hint')}
        </EmptyState>
      ) : (
        <Card flush>
          <DraftList drafts={live} timeZone={viewer.timeZone} discard={discardDraftAction} />
        </Card>
      )}
      {discarded.length > 0 && (
        <Disclosure summary={t('list.discarded', { count: discarded.length })}>
          <p className="mb-2 text-muted text-sm">{t('list.discarded-hint')}</p>
          <DraftList drafts={discarded} timeZone={viewer.timeZone} discard={discardDraftAction} />
        </Disclosure>
      )}
    </>
  );
}
