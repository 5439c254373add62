import { Notice } from '#components/ui/notice.tsx';
import type { Lack } from '#lib/domain/letters/placeholders.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** What is still missing in a letter, in words; nothing when it is whole. */
export async function LackList({ lacks }: { lacks: readonly Lack[] }) {
  if (lacks.length === 0) return null;
  const t = await getT('letters');
  const say = (lack: Lack) => {
    if (lack.kind === 'no-annex') return t('lacks.no-annex', { annex: '{annex}' });
    if (lack.kind === 'unknown') return t('lacks.unknown', { name: `{${lack.name}}` });
    return t('lacks.missing', { meaning: t(`placeholder.${lack.name}`), name: `{${lack.name}}` });
  };
  return (
    <Notice tone="warn" title={t('lacks.title')}>
      <ul className="grid list-disc gap-1 ps-5">
        {lacks.map((lack) => (
          <li key={`${lack.kind}-${'name' in lack ? lack.name : ''}`}>{say(lack)}</li>
        ))}
      </ul>
      <p className="mt-2 text-sm">{t('lacks.why')}</p>
    </Notice>
  );
}
