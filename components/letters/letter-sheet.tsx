import type { LetterView } from '#lib/inquiries/letters/view.ts';

/** The letter as it will read, on a sheet. */
export function LetterSheet({ letter, addressee }: { letter: LetterView; addressee: string }) {
  const { values, filled, lang } = letter;
  const head = [values.official, addressee, values.address].filter(Boolean).join('\n');
  return (
    <article
      lang={lang}
      aria-label={filled.subject}
      className="grid gap-5 rounded-lg border border-line bg-surface px-5 py-6 font-serif shadow-sm sm:px-10 sm:py-9"
    >
      <p className="justify-self-end whitespace-pre-wrap break-words text-end sm:max-w-[60%]">{head}</p>
      <p className="text-center font-semibold text-lg">
        <bdi>{filled.subject}</bdi>
      </p>
      <p className="max-w-prose whitespace-pre-wrap break-words leading-relaxed">{filled.body}</p>
      {values.attachments && <p className="whitespace-pre-wrap break-words">{values.attachments}</p>}
      <p>{[values.author, values.position].filter(Boolean).join(', ')}</p>
      {letter.withTrace && values.annex && (
        <p className="whitespace-pre-wrap break-words border-line border-t pt-5 text-sm">{values.annex}</p>
      )}
    </article>
  );
}
