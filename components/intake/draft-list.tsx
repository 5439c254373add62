import { Button } from '#components/ui/button.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Time } from '#components/ui/time.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { DraftSummary } from '#lib/intake/view.ts';

type DraftListProps = {
  drafts: DraftSummary[];
  timeZone: string;
  /** Lays a draft aside (`discarded` true) or takes it back. */
  discard: (data: FormData) => Promise<void>;
};

/** Intakes that are no case yet: who it is about and when it was last saved. */
export async function DraftList({ drafts, timeZone, discard }: DraftListProps) {
  const t = await getT('intake');
  const format = instantFormat(await currentLocale(), timeZone, true);
  return (
    <List>
      {drafts.map((draft) => {
        const who = draft.who || t('list.nobody');
        return (
          <Row
            key={draft.id}
            title={who}
            lang={draft.who ? 'und' : undefined}
            href={draft.discarded ? undefined : `/intake/${draft.id}`}
            meta={
              <>
                {draft.what && (
                  <span lang="und" className="line-clamp-1 basis-full">
                    {draft.what}
                  </span>
                )}
                <Time value={draft.savedAt}>
                  {t('list.saved', { when: format.format(new Date(draft.savedAt)) })}
                </Time>
              </>
            }
            actions={
              <form action={discard}>
                <input type="hidden" name="draftId" value={draft.id} />
                <input type="hidden" name="discarded" value={String(!draft.discarded)} />
                <Button type="submit" size="small" variant="quiet">
                  {draft.discarded ? t('list.restore') : t('list.discard')}
                  <VisuallyHidden>: {who}</VisuallyHidden>
                </Button>
              </form>
            }
          />
        );
      })}
    </List>
  );
}
