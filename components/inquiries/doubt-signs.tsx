import { BookX, CalendarOff, CircleHelp } from 'lucide-react';
import { getT } from '#lib/i18n/get-t.ts';
import { Sign } from './sign.tsx';

type Doubts = { estimated: boolean; provisional: boolean; unconfirmed: boolean };

const icons = { estimated: CircleHelp, provisional: CalendarOff, unconfirmed: BookX } as const;

/** What one should know before leaning on a date; nothing when it is certain. */
export async function DoubtSigns({ of }: { of: Doubts }) {
  const t = await getT('inquiries');
  const kinds = (['estimated', 'provisional', 'unconfirmed'] as const).filter((kind) => of[kind]);
  return kinds.map((kind) => (
    <Sign key={kind} icon={icons[kind]} dashed title={t(`marks.${kind}-why`)}>
      {t(`marks.${kind}`)}
    </Sign>
  ));
}
