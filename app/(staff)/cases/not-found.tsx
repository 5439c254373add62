import Link from 'next/link';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { may } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** The same for a case that is not there and one that is not theirs; the way in an emergency tells neither. */
export default async function CaseNotFound() {
  const viewer = await requireViewer();
  const t = await getT('common');
  const sharing = await getT('sharing');
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-3 px-4 py-16">
      <h1 className="text-2xl">{t('not-found.title')}</h1>
      <p>{t('not-found.what')}</p>
      <ButtonLink href="/">{t('not-found.back')}</ButtonLink>
      {may(viewer, 'case.break-glass') && (
        <p className="text-muted text-sm">
          {sharing('emergency.question')}{' '}
          <Link className="link" href="/cases/break-glass">
            {sharing('emergency.link')}
          </Link>
        </p>
      )}
    </div>
  );
}
