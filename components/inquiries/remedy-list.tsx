import { Check } from 'lucide-react';
import Link from 'next/link';
import type { RemedyState } from '#lib/domain/inquiry/inquiry-types.ts';
import { procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import type { JudgedInquiry } from '#lib/inquiries/view.ts';
import { BodyName } from './body-name.tsx';
import { DoubtSigns } from './doubt-signs.tsx';
import { DutyLine } from './duty-line.tsx';
import { Sign } from './sign.tsx';
import { getVoice } from './voice.ts';

type RemedyListProps = { inquiry: JudgedInquiry; mayRecord: boolean; mayWrite: boolean };

/** What we may do about replies, silences and forbidden forwardings, each with our own limit. */
export async function RemedyList({ inquiry, mayRecord, mayWrite }: RemedyListProps) {
  const { t } = await getVoice();
  // A remedy that became a step stands with its judgement, once.
  const steps = new Set(
    inquiry.judgements.flatMap(({ voidedAt, tasks }) =>
      voidedAt
        ? []
        : tasks.flatMap(({ remedyKey }) => (remedyKey && !procedureOf(remedyKey) ? remedyKey : [])),
    ),
  );
  const remedies = inquiry.state.remedies.filter(({ key }) => !steps.has(key));
  if (remedies.length === 0 && steps.size > 0) return <p className="text-muted">{t('remedy.all-steps')}</p>;
  if (remedies.length === 0) return <p className="text-muted">{t('remedy.none')}</p>;
  return (
    <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {remedies.map((remedy) => (
        <Remedy
          key={remedy.key}
          remedy={remedy}
          inquiry={inquiry}
          mayRecord={mayRecord}
          mayWrite={mayWrite}
        />
      ))}
    </ul>
  );
}

async function Remedy({ remedy, inquiry, mayRecord, mayWrite }: RemedyListProps & { remedy: RemedyState }) {
  const { t, rule, day, say, list } = await getVoice();
  const { regimeId, state, bodies, todays, today } = inquiry;
  const hop = state.hops.find(({ id }) => id === remedy.hopId);
  const limit = state.obligations.find(({ key }) => key === remedy.obligationKey);
  const grounds = list(remedy.grounds.map((ground) => say.regimes(`grounds.${ground}`)));
  const later = remedy.availableFrom !== null && remedy.availableFrom > today;
  return (
    <li className="grid gap-2 px-4 py-3" data-print="whole">
      {limit ? (
        <ul>
          <DutyLine
            obligation={limit}
            regimeId={regimeId}
            today={todays[limit.timeZone] ?? today}
            moved={inquiry.moved[limit.key]}
          />
        </ul>
      ) : (
        <div className="grid gap-1">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className={later ? 'text-muted' : 'font-semibold'}>{rule(regimeId, remedy.remedyId)}</span>
            {remedy.usedByMoveId && <Sign icon={Check}>{t('remedy.used')}</Sign>}
          </div>
          <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
            <span>
              {later && remedy.availableFrom
                ? t('remedy.from', { date: day(remedy.availableFrom) })
                : t('remedy.no-limit')}
            </span>
            <DoubtSigns
              of={{ estimated: false, provisional: false, unconfirmed: remedy.unconfirmed }}
              ruleHref={`/laws/${regimeId}#versions-${remedy.versionId}-remedies-${remedy.remedyId}`}
            />
          </p>
        </div>
      )}
      <p className="text-muted text-sm">
        <BodyName body={hop && bodies[hop.authorityId]} />
        {' · '}
        {t('remedy.because', { grounds })}
        {remedy.after && <> · {t('remedy.after', { remedy: rule(regimeId, remedy.after) })}</>}
      </p>
      {mayRecord && !remedy.usedByMoveId && !later && (
        <p className="flex flex-wrap gap-x-4 text-sm" data-print="no">
          {mayWrite && (
            <Link
              className="link target inline-flex items-center"
              href={`/inquiries/${inquiry.id}/letters/new?kind=${/court/.test(remedy.remedyId) ? 'court-claim' : 'complaint'}&remedy=${encodeURIComponent(remedy.key)}`}
            >
              {t('remedy.write')}
            </Link>
          )}
          <Link
            className="link target inline-flex items-center"
            href={`/inquiries/${inquiry.id}/record/complained?hop=${remedy.hopId}&remedy=${remedy.remedyId}`}
          >
            {t('remedy.record')}
          </Link>
        </p>
      )}
    </li>
  );
}
