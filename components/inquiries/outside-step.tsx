import Link from 'next/link';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { offerHref } from './offer-href.ts';
import { TraceView } from './trace-view.tsx';

/** What a procedure outside, chosen as a step, stands on: whether it is still open, why this day, and its rule. */
export async function OutsideStep({ offer }: { offer: RemedyOffer }) {
  const t = await getT('judgements');
  const { dueSafe, dueExpected, trace, traceSafe, state } = offer;
  return (
    <>
      {state !== 'open' && (
        <p className="text-sm">
          {t('steps.shut')}{' '}
          <a href="#procedures" className="link">
            {t('steps.shut-why')}
          </a>
        </p>
      )}
      {dueSafe && dueExpected ? (
        <TraceView obligation={{ dueSafe, dueExpected, trace, traceSafe }} href={offerHref(offer)} />
      ) : (
        <p className="text-sm" data-print="no">
          <Link href={offerHref(offer)} className="link">
            {t('steps.rule')}
          </Link>
        </p>
      )}
    </>
  );
}
