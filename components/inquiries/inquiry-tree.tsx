import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { Hop } from '#lib/domain/inquiry/inquiry-types.ts';
import type { OfferedMove } from '#lib/inquiries/offered-moves.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { BodyName } from './body-name.tsx';
import { DutyLine } from './duty-line.tsx';
import { HopSign } from './status-sign.tsx';
import { getVoice } from './voice.ts';

type TreeProps = { inquiry: InquiryView; offered: readonly OfferedMove[] };

/** The bodies that have the inquiry, each under the one that passed it on, with what each of them owes. */
export async function InquiryTree({ inquiry, offered }: TreeProps) {
  return <Branch inquiry={inquiry} offered={offered} parentId={null} />;
}

async function Branch({ inquiry, offered, parentId }: TreeProps & { parentId: string | null }) {
  const hops = inquiry.state.hops.filter((hop) => hop.parentId === parentId);
  if (hops.length === 0) return null;
  return (
    <ul className={parentId ? 'mt-4 grid gap-4 border-line border-s-2 ps-4 sm:ps-6' : 'grid gap-4'}>
      {hops.map((hop) => (
        <li key={hop.id} id={`hop-${hop.id}`} className="relative">
          {parentId && (
            <span
              aria-hidden="true"
              className="absolute -start-4 top-6 w-4 border-line border-t-2 sm:-start-6 sm:w-6"
            />
          )}
          <HopCard hop={hop} inquiry={inquiry} offered={offered} />
          <Branch inquiry={inquiry} offered={offered} parentId={hop.id} />
        </li>
      ))}
    </ul>
  );
}

async function HopCard({ hop, inquiry, offered }: TreeProps & { hop: Hop }) {
  const { t, moves, say } = await getVoice();
  const body = inquiry.bodies[hop.authorityId];
  const duties = inquiry.state.obligations.filter((one) => one.hopId === hop.id && one.owner === 'theirs');
  const here = offered.filter((one) => one.hopIds.includes(hop.id) && one.main);
  return (
    <article className="grid gap-3 rounded-lg border border-line bg-surface p-4" data-print="whole">
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <h3 className="text-base">
            <BodyName body={body} />
          </h3>
          <HopSign status={hop.status} />
        </div>
        <HopFacts hop={hop} inquiry={inquiry} />
      </header>
      {hop.flags.map((flag) => (
        <p key={flag} className="flex gap-2 font-semibold text-sm text-warn">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {say.trace(`flags.${flag}`)}
        </p>
      ))}
      {duties.length > 0 ? (
        <ul className="grid gap-3 border-line border-t pt-3">
          {[...duties]
            .sort((a, b) => a.dueSafe.localeCompare(b.dueSafe))
            .map((duty) => (
              <DutyLine
                key={duty.key}
                obligation={duty}
                regimeId={inquiry.regimeId}
                moved={inquiry.moved[duty.key]}
                today={inquiry.todays[duty.timeZone] ?? inquiry.today}
              />
            ))}
        </ul>
      ) : (
        <p className="border-line border-t pt-3 text-muted text-sm">{t('duty.none')}</p>
      )}
      {here.length > 0 && (
        <p
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t pt-2 text-sm"
          data-print="no"
        >
          <span className="text-muted">{t('hop.record')}</span>
          {here.map(({ kind }) => (
            <Link
              key={kind}
              href={`/inquiries/${inquiry.id}/record/${kind}?hop=${hop.id}`}
              className="link target inline-flex items-center"
            >
              {moves(`ask.${kind}`)}
            </Link>
          ))}
        </p>
      )}
    </article>
  );
}

/** Since when, whole or in part, under which number, and when they were last heard. */
async function HopFacts({ hop, inquiry }: { hop: Hop; inquiry: InquiryView }) {
  const { t, edtf, day, list } = await getVoice();
  const root = hop.parentId === null;
  const how = root ? 'sent' : 'forwarded';
  const numbers = (hop.questionIds ?? []).map((id) =>
    String(inquiry.questions.findIndex((question) => question.id === id) + 1),
  );
  const registered =
    hop.registeredOn === null && hop.registeredNumber === null
      ? t('hop.not-registered')
      : hop.registeredOn
        ? t('hop.registered-on', { date: edtf(hop.registeredOn) })
        : t('hop.registered-unknown');
  const facts = [
    hop.openedOn ? t(`hop.${how}-on`, { date: edtf(hop.openedOn) }) : t(`hop.${how}-unknown`),
    ...(root ? [] : [numbers.length > 0 ? t('hop.part', { numbers: list(numbers) }) : t('hop.whole')]),
    ...(hop.registeredNumber ? [t('hop.number', { number: hop.registeredNumber })] : []),
    registered,
    hop.lastHeardOn ? t('hop.last-heard', { date: day(hop.lastHeardOn) }) : t('hop.silent'),
  ];
  return (
    <ul className="flex flex-wrap gap-y-0.5 text-muted text-sm">
      {facts.map((fact) => (
        <li key={fact} className="after:mx-1.5 after:content-['·'] last:after:content-none">
          {fact}
        </li>
      ))}
    </ul>
  );
}
