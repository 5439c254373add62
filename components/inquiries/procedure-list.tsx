import { CircleCheck, CircleHelp, CircleSlash, Clock, ListChecks } from 'lucide-react';
import Link from 'next/link';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { countryName } from '#lib/domain/countries.ts';
import type { Translate } from '#lib/domain/dates/format-edtf.ts';
import type { ClosedReason, RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';
import { DoubtSigns } from './doubt-signs.tsx';
import { offerHref } from './offer-href.ts';
import { Sign } from './sign.tsx';
import { getVoice } from './voice.ts';

const icons = {
  open: CircleCheck,
  later: Clock,
  unknown: CircleHelp,
  closed: CircleSlash,
  used: CircleCheck,
};

type ProcedureListProps = {
  offers: readonly RemedyOffer[];
  /** Those that a judgement has made a step of ours, by their keys. */
  taken: ReadonlySet<string>;
};

/** Courts and bodies outside: which are open, until when, and why others are not. */
export async function ProcedureList({ offers, taken }: ProcedureListProps) {
  const t = await getT('inquiries');
  const closed = offers.filter(({ state }) => state === 'closed');
  const others = offers.filter(({ state }) => state !== 'closed');
  return (
    <div className="grid gap-4">
      {others.length === 0 && <p className="text-muted">{t('procedures.none')}</p>}
      {others.length > 0 && (
        <Disclosure summary={t('procedures.open', { count: others.length })}>
          <Offers offers={others} taken={taken} />
        </Disclosure>
      )}
      {closed.length > 0 && (
        <Disclosure summary={t('procedures.closed', { count: closed.length })}>
          <Offers offers={closed} taken={taken} />
        </Disclosure>
      )}
    </div>
  );
}

async function Offers({ offers, taken }: ProcedureListProps) {
  return (
    <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {offers.map((offer) => (
        <Offer key={offer.key} offer={offer} isStep={taken.has(offer.key)} />
      ))}
    </ul>
  );
}

async function Offer({ offer, isStep }: { offer: RemedyOffer; isStep: boolean }) {
  const { t, day, rule } = await getVoice();
  const nameOf = await lawNames();
  const regimes = await getT('regimes');
  const tJudged = await getT('judgements');
  const { regimeId, ruleId, state, dueSafe, dueExpected, opensOn } = offer;
  const reason = offer.reason && (await reasonInWords(offer.reason));
  return (
    <li className="grid gap-1 px-4 py-3" data-print="whole">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base">{nameOf(regimeId)}</h3>
        <Sign icon={icons[state]} tone={state === 'open' ? 'good' : 'plain'} dashed={state === 'unknown'}>
          {regimes(`standing.${state}`)}
        </Sign>
        {isStep && (
          <a href="#judged" className="target inline-flex items-center hover:underline">
            <Sign icon={ListChecks} tone="accent">
              {tJudged('steps.taken')}
            </Sign>
          </a>
        )}
        {dueSafe && offer.hard && <Sign icon={Clock}>{regimes('standing.hard')}</Sign>}
      </div>
      {ruleId && <p className="text-sm">{offer.ruleTitle ?? rule(regimeId, ruleId)}</p>}
      {dueSafe && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <span>
            {dueExpected && dueExpected !== dueSafe
              ? t('duty.ours-readings', { safe: day(dueSafe), expected: day(dueExpected) })
              : t('duty.ours', { date: day(dueSafe) })}
          </span>
          <DoubtSigns of={offer} ruleHref={offerHref(offer)} />
        </p>
      )}
      {opensOn && state !== 'later' && (
        <p className="text-muted text-sm">{t('remedy.from', { date: day(opensOn) })}</p>
      )}
      {reason && <p className="text-sm">{reason}</p>}
      {offer.reason?.code === 'treaty-gate' && (
        <p data-print="no">
          <Link href="/laws/treaties" className="link target inline-flex items-center text-sm">
            {t('procedures.treaties')}
          </Link>
        </p>
      )}
      {offer.notes.map((note) => (
        <p key={note} className="max-w-prose text-muted text-sm">
          {(regimes as Translate)(`notes.${note}`)}
        </p>
      ))}
      {offer.remarks.map((remark) => (
        <p key={remark} lang="und" className="max-w-prose whitespace-pre-line text-muted text-sm">
          {remark}
        </p>
      ))}
      <p data-print="no">
        <Link href={`/laws/${regimeId}`} className="link target inline-flex items-center text-sm">
          {t('procedures.law', { law: nameOf(regimeId) })}
        </Link>
      </p>
    </li>
  );
}

async function reasonInWords(reason: ClosedReason): Promise<string> {
  const { day, list, locale, moves } = await getVoice();
  const regimes = await getT('regimes');
  const events = moves as unknown as Translate;
  switch (reason.code) {
    case 'treaty-gate': {
      const { gate, reason: why, state, status } = reason.gate;
      return (regimes as Translate)(`gates.${why ?? 'status-unknown'}`, {
        treaty: (regimes as Translate)(`treaties.${gate.treaty}`),
        state: state ? countryName(locale, state) : '—',
        from: status?.from ? day(status.from) : '—',
        lastDay: status?.lastDay ? day(status.lastDay) : '—',
      });
    }
    case 'event-unknown':
      return regimes('closed.event-unknown', {
        events: list(reason.events.map((event) => lowerFirst(events(`event.${event}`)))),
      });
    case 'after':
      return regimes('closed.after', { rule: reason.ruleId });
    case 'no-rule-for-this-day':
      return regimes('closed.no-rule-for-this-day');
    default:
      return regimes(`closed.${reason.code}`, { date: day(reason.on) });
  }
}

/** As it stands within a sentence. */
const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase() + words.slice(1);
