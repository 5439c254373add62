import type { InquiryView } from '#lib/inquiries/view.ts';
import { DutyLine } from './duty-line.tsx';

/** Limits of ours that no remedy stands for: for filing with this body, for comments it asks of us. */
export function ownTermsOf({ state }: Pick<InquiryView, 'state'>) {
  const ofRemedies = new Set(state.remedies.map(({ obligationKey }) => obligationKey));
  const remedyLimit = /^[^:]+:[^:]+:/;
  return state.obligations.filter(
    ({ owner, key }) => owner === 'ours' && !ofRemedies.has(key) && !remedyLimit.test(key),
  );
}

export function OwnTerms({ inquiry }: { inquiry: InquiryView }) {
  const { regimeId, todays, today } = inquiry;
  return (
    <ul className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-3">
      {ownTermsOf(inquiry).map((one) => (
        <DutyLine key={one.key} obligation={one} regimeId={regimeId} today={todays[one.timeZone] ?? today} />
      ))}
    </ul>
  );
}
