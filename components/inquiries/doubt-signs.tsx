import { BookX, CalendarOff, CircleHelp } from 'lucide-react';
import Link from 'next/link';
import { getT } from '#lib/i18n/get-t.ts';
import { Sign } from './sign.tsx';

type Doubts = { estimated: boolean; provisional: boolean; unconfirmed: boolean };

const icons = { estimated: CircleHelp, provisional: CalendarOff, unconfirmed: BookX } as const;

/** What one should know before leaning on a date; nothing when it is certain. `ruleHref` leads to the rule in doubt. */
export async function DoubtSigns({ of, ruleHref }: { of: Doubts; ruleHref?: string }) {
  const t = await getT('inquiries');
  const kinds = (['estimated', 'provisional', 'unconfirmed'] as const).filter((kind) => of[kind]);
  return kinds.map((kind) => {
    const sign = (
      <Sign key={kind} icon={icons[kind]} dashed title={t(`marks.${kind}-why`)}>
        {t(`marks.${kind}`)}
      </Sign>
    );
    if (kind !== 'unconfirmed' || !ruleHref) return sign;
    return (
      <Link key={kind} href={ruleHref} className="target inline-flex items-center hover:underline">
        {sign}
      </Link>
    );
  });
}
