import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { applyLawEdit } from '#lib/domain/regimes/apply-law-edit.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { whereWords } from './difference-words.ts';
import { getLawVoice } from './law-voice.ts';

type RemoveRuleProps = {
  law: Regime;
  path: string;
  version: number;
  remove: (data: FormData) => Promise<void>;
  /** It was tried and refused just now. */
  refused: boolean;
};

/** Takes a rule out of a draft; where others need it, says which. */
export async function RemoveRule({ law, path, version, remove, refused }: RemoveRuleProps) {
  const voice = await getLawVoice();
  const { t } = voice;
  const errors = (await getT('errors')) as unknown as (code: string) => string;
  const without = applyLawEdit(law, [{ path, remove: true }]);
  const inTheWay = without.ok ? [] : without.problems;
  return (
    <Section id="remove" title={t('remove.title')} description={t('remove.what')}>
      {inTheWay.length > 0 ? (
        <Notice tone={refused ? 'error' : 'info'} title={t('remove.needed')} live={refused}>
          <ul className="grid list-disc gap-1 ps-5">
            {inTheWay.map((one) => (
              <li key={`${one.path} ${one.code}`}>
                {whereWords(one.path, law.id, voice)}. {errors(one.code)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          {refused && (
            <Notice tone="error" live>
              {t('remove.refused')}
            </Notice>
          )}
          <form action={remove}>
            <input type="hidden" name="version" value={version} />
            <SubmitButton variant="secondary">{t('remove.do')}</SubmitButton>
          </form>
        </>
      )}
    </Section>
  );
}
