import Link from 'next/link';
import { Notice } from '#components/ui/notice.tsx';
import type { CaseOverview } from '#lib/cases/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

type ConsentNoticeProps = {
  consents: CaseOverview['consent'];
  people: CaseOverview['people'];
  home: string;
  /** Whether the viewer may write down an answer. */
  editable: boolean;
};

/** Says what was agreed to, and does not go away while nobody has asked. */
export async function ConsentNotice({ consents, people, home, editable }: ConsentNoticeProps) {
  const t = await getT('cases');
  const scopes = await getT('people');
  const victim = people.find(({ role }) => role === 'victim');
  const href = victim ? `${home}/people/${victim.id}#consent` : `${home}/people`;
  const link = editable && (
    <Link href={href} className="link">
      {t('consent.record')}
    </Link>
  );
  const inForce = consents.filter(({ state, withdrawnOn }) => state === 'given' && !withdrawnOn);
  const last = consents[0];
  if (inForce.length > 0) {
    const agreed = [...new Set(inForce.flatMap(({ scope }) => scope))];
    return (
      <p className="text-muted text-sm">
        {t('consent.given', {
          scopes: agreed.map((scope) => scopes(`consent.scopes.${scope}`)).join('; ') || t('consent.nothing'),
        })}{' '}
        {link}
      </p>
    );
  }
  const state = last?.withdrawnOn ? 'withdrawn' : (last?.state ?? 'not-asked');
  if (state === 'given') return null;
  return (
    <Notice tone="warn" title={t(`consent.${state}.title`)}>
      {t(`consent.${state}.what`)} {link}
    </Notice>
  );
}
