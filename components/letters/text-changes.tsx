import { Disclosure } from '#components/ui/disclosure.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { DiffPart } from '#lib/domain/letters/word-diff.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { LetterView, TextVersion } from '#lib/inquiries/letters/view.ts';

/** Each text of a letter with what it changed, the newest open. */
export async function TextChanges({ letter, timeZone }: { letter: LetterView; timeZone: string }) {
  const t = await getT('letters');
  const when = instantFormat(await currentLocale(), timeZone, true);
  return (
    <ol className="grid gap-2">
      {letter.texts.map((text, index) => (
        <li key={text.number}>
          <Disclosure
            open={index === 0 && text.number > 1}
            summary={
              <span>
                {t('changes.version', { number: text.number })}
                <span className="font-normal text-muted">
                  {' · '}
                  {text.by} · {when.format(new Date(text.at))}
                </span>
              </span>
            }
          >
            <Changes text={text} lang={letter.lang} />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}

async function Changes({ text, lang }: { text: TextVersion; lang: string }) {
  const t = await getT('letters');
  if (text.number === 1) return <p className="text-muted">{t('changes.first')}</p>;
  if (text.changes === null) return <p className="text-muted">{t('changes.older')}</p>;
  if (text.changes.every(({ kind }) => kind === 'same'))
    return <p className="text-muted">{t('changes.same')}</p>;
  return (
    <p lang={lang} className="whitespace-pre-wrap break-words text-sm leading-relaxed">
      {placed(text.changes).map(({ at, part }) => (
        <Part key={at} part={part} added={t('changes.added')} removed={t('changes.removed')} />
      ))}
    </p>
  );
}

/** Parts by the place at which they begin, old and new counted together. */
function placed(parts: readonly DiffPart[]): { at: number; part: DiffPart }[] {
  let end = 0;
  return parts.map((part) => {
    const at = end;
    end += part.text.length;
    return { at, part };
  });
}

function Part({ part, added, removed }: { part: DiffPart; added: string; removed: string }) {
  if (part.kind === 'same') return part.text;
  if (part.kind === 'added')
    return (
      <ins className="bg-good-soft font-semibold decoration-from-font">
        <VisuallyHidden>[{added}: </VisuallyHidden>
        {part.text}
        <VisuallyHidden>]</VisuallyHidden>
      </ins>
    );
  return (
    <del className="bg-late-soft text-late decoration-from-font">
      <VisuallyHidden>[{removed}: </VisuallyHidden>
      {part.text}
      <VisuallyHidden>]</VisuallyHidden>
    </del>
  );
}
