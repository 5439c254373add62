import Link from 'next/link';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { OfferedMove } from '#lib/inquiries/offered-moves.ts';
import { getVoice } from './voice.ts';

/** "Record what happened": the likely things as buttons, the rest one step away. */
export async function RecordPanel({
  inquiryId,
  offered,
}: {
  inquiryId: string;
  offered: readonly OfferedMove[];
}) {
  const { t, moves } = await getVoice();
  const href = (kind: string) => `/inquiries/${inquiryId}/record/${kind}`;
  const rest = offered.filter(({ main }) => !main);
  return (
    <section
      aria-labelledby="record"
      data-print="no"
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <h2 id="record" className="text-base">
        {t('page.record')}
      </h2>
      <div className="grid gap-2">
        {offered
          .filter(({ main }) => main)
          .map(({ kind }, index) => (
            <ButtonLink key={kind} href={href(kind)} variant={index === 0 ? 'primary' : 'secondary'}>
              {moves(`ask.${kind}`)}
            </ButtonLink>
          ))}
      </div>
      {rest.length > 0 && (
        <Disclosure summary={moves('more')}>
          <ul className="grid gap-2">
            {rest.map(({ kind }) => (
              <li key={kind} className="text-sm">
                <Link className="link font-semibold" href={href(kind)}>
                  {moves(`ask.${kind}`)}
                </Link>
                <p className="text-muted">{moves(`help.${kind}`)}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
