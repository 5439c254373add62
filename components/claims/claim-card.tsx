import Link from 'next/link';
import { EdtfTime } from '#components/dates/edtf-time.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { type ClaimStatus, type Relation, relations } from '#lib/claims/schema.ts';
import type { ClaimView } from '#lib/claims/view.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { SpeakerName } from './speaker-name.tsx';

/** Amber and red are for time alone, so a claim's standing is said by word and shape. */
const tones: Record<ClaimStatus, Tone> = {
  unverified: 'neutral',
  alleged: 'neutral',
  contested: 'accent',
  supported: 'good',
  refuted: 'neutral',
};

type ClaimCardProps = { claim: ClaimView; home: string; editable: boolean };

/** One claim: who says it, what, how it stands, and what speaks for and against it. */
export async function ClaimCard({ claim, home, editable }: ClaimCardProps) {
  const t = await getT('claims');
  return (
    <Card className="grid content-start gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-semibold text-muted text-sm" id={`claim-${claim.id}`}>
          <SpeakerName by={claim.by} />
        </p>
        <Badge tone={tones[claim.status]} dashed={claim.status !== 'supported' && claim.status !== 'refuted'}>
          {t(`status.${claim.status}`)}
        </Badge>
      </div>
      <p lang={claim.lang} className="max-w-prose whitespace-pre-wrap text-lg">
        {claim.text}
      </p>
      <p className="flex flex-wrap gap-x-4 text-muted text-sm">
        {claim.statedEdtf && (
          <span>
            {t('stated')} <EdtfTime edtf={claim.statedEdtf} />
          </span>
        )}
        {claim.source && <span>{t('source', { source: claim.source.title })}</span>}
      </p>
      <Relations claim={claim} />
      {editable && (
        <p>
          <Link
            href={`${home}/${claim.id}`}
            aria-label={t('edit-named', { text: claim.text })}
            className="link inline-flex min-h-6 items-center text-sm"
          >
            {t('edit')}
          </Link>
        </p>
      )}
    </Card>
  );
}

async function Relations({ claim }: { claim: ClaimView }) {
  const t = await getT('claims');
  const groups = relations
    .map((relation: Relation) => ({
      relation,
      others: claim.relations.filter((one) => one.relation === relation),
    }))
    .filter(({ others }) => others.length > 0);
  if (groups.length === 0) return null;
  return (
    <dl className="grid gap-2 border-line border-t pt-2 text-sm">
      {groups.map(({ relation, others }) => (
        <div key={relation} className="grid gap-0.5">
          <dt className="font-semibold">{t(`relation.${relation}`)}</dt>
          {others.map((other) => (
            <dd key={other.id}>
              <a href={`#claim-${other.id}`} lang={other.lang} className="link">
                {other.text}
              </a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
