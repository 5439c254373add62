import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type EmergencyBannerProps = {
  /** ISO instant at which it ends by itself. */
  endsAt: string;
  timeZone: string;
  userId: string;
  end: (data: FormData) => Promise<void>;
};

/** Says on every page of a sealed case that one sees it because of an emergency, and until when. */
export async function EmergencyBanner({ endsAt, timeZone, userId, end }: EmergencyBannerProps) {
  const t = await getT('sharing');
  const when = instantFormat(await currentLocale(), timeZone, true).format(new Date(endsAt));
  return (
    <Notice
      tone="warn"
      title={t('banner.title', { when })}
      actions={
        <form action={end}>
          <input type="hidden" name="userId" value={userId} />
          <SubmitButton size="small" variant="secondary">
            {t('banner.end')}
          </SubmitButton>
        </form>
      }
    >
      {t('banner.what')}
    </Notice>
  );
}
