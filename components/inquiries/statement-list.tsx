import Link from 'next/link';
import { getT } from '#lib/i18n/get-t.ts';
import type { KnownClaim, Statement } from '#lib/judgements/view.ts';
import { BodyName } from './body-name.tsx';
import { getVoice } from './voice.ts';

type StatementListProps = {
  statements: readonly Statement[];
  reference: string;
  /** Without who stated it and when: the page says so already. */
  bare?: boolean;
};

/** Each thing stated, with what is known beside it; one under the other where there is no room. */
export async function StatementList({ statements, reference, bare }: StatementListProps) {
  const t = await getT('judgements');
  const { edtf } = await getVoice();
  return (
    <ul className="grid gap-3">
      {statements.map((one) => (
        <li
          key={one.claimId}
          data-print="whole"
          className="grid rounded-lg border border-line bg-surface sm:grid-cols-2 print:grid-cols-2"
        >
          <div className="grid content-start gap-1 p-4">
            <p className="font-semibold text-muted text-sm">{t('side.statement')}</p>
            <p lang={one.lang}>{one.text}</p>
            {!bare && (
              <p className="text-muted text-sm">
                <BodyName body={one.authority} />, {one.statedOn ? edtf(one.statedOn) : t('side.day-unknown')}
                {one.inquiry && (
                  <>
                    {', '}
                    <Link className="link" href={`/inquiries/${one.inquiry.id}`}>
                      {t('side.in-reply', { number: one.inquiry.number })}
                    </Link>
                  </>
                )}
              </p>
            )}
          </div>
          <div className="grid content-start gap-3 border-line border-t p-4 sm:border-s sm:border-t-0 print:border-s print:border-t-0">
            <p className="font-semibold text-muted text-sm">{t('side.known')}</p>
            {one.against.length + one.support.length === 0 && (
              <p className="text-muted">{t('side.nothing')}</p>
            )}
            <Known title={t('side.against')} claims={one.against} reference={reference} />
            <Known title={t('side.for')} claims={one.support} reference={reference} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type KnownProps = { title: string; claims: readonly KnownClaim[]; reference: string };

async function Known({ title, claims, reference }: KnownProps) {
  const t = await getT('judgements');
  if (claims.length === 0) return null;
  return (
    <div className="grid gap-1">
      <p className="text-sm">{title}:</p>
      <ul className="grid list-disc gap-1 ps-5">
        {claims.map(({ id, text, lang, by }) => (
          <li key={id}>
            <Link className="link" href={`/cases/${encodeURIComponent(reference)}/claims#claim-${id}`}>
              <span lang={lang}>{text}</span>
            </Link>
            {by && <span className="text-muted text-sm"> {t('side.by-whom', { name: by })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
