import { ButtonLink } from '#components/ui/button-link.tsx';
import { getT } from '#lib/i18n/get-t.ts';

/** Also what somebody sees who may not see: "not yours" looks like "not there". */
export default async function NotFound() {
  const t = await getT('common');
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-3 px-4 py-16">
      <h1 className="text-2xl">{t('not-found.title')}</h1>
      <p>{t('not-found.what')}</p>
      <ButtonLink href="/">{t('not-found.back')}</ButtonLink>
    </div>
  );
}
