import { getT } from '#lib/i18n/get-t.ts';

/** What was done, in the reader's words. */
export async function actionWords(): Promise<(action: string) => string> {
  const t = await getT('history');
  return (action) => {
    const key = `actions.${action}` as 'actions.unknown';
    return t.has(key) && action !== 'unknown' ? t(key) : t('actions.unknown', { action });
  };
}
