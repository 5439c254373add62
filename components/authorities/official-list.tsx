import { Pencil } from 'lucide-react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { OfficialView } from '#lib/authorities/view.ts';
import type { getT } from '#lib/i18n/get-t.ts';

type Props = {
  officials: readonly OfficialView[];
  authorityId: string;
  mayEdit: boolean;
  t: Awaited<ReturnType<typeof getT<'authorities'>>>;
  /** An EDTF date in the reader's words. */
  words: (edtf: string) => string;
};

/** Who holds or held a position in a body, and when. */
export function OfficialList({ officials, authorityId, mayEdit, t, words }: Props) {
  return (
    <Card flush>
      <List label={t('officials.title')}>
        {officials.map((one) => (
          <Row
            key={one.id}
            title={one.name}
            lang={one.nameLang}
            meta={
              <>
                {one.position && <span>{one.position}</span>}
                {one.fromEdtf && <span>{t('officials.from', { date: words(one.fromEdtf) })}</span>}
                {one.untilEdtf && <span>{t('officials.until', { date: words(one.untilEdtf) })}</span>}
                {one.notes && <span className="basis-full whitespace-pre-line">{one.notes}</span>}
              </>
            }
            actions={
              mayEdit && (
                <ButtonLink
                  href={`/authorities/${authorityId}/officials/${one.id}`}
                  variant="quiet"
                  size="small"
                >
                  <Pencil aria-hidden="true" className="size-4" />
                  {t('edit')}
                  <VisuallyHidden>{one.name}</VisuallyHidden>
                </ButtonLink>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
