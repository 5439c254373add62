import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { CommentView } from '#lib/inquiries/letters/view.ts';

/** What was said about a letter, in order. */
export async function CommentList({
  comments,
  timeZone,
}: {
  comments: readonly CommentView[];
  timeZone: string;
}) {
  const t = await getT('letters');
  const when = instantFormat(await currentLocale(), timeZone, true);
  if (comments.length === 0) return <p className="text-muted">{t('comments.none')}</p>;
  return (
    <ol className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {comments.map((comment) => (
        <li key={comment.id} className="grid gap-1 px-4 py-3">
          <p className="text-muted text-sm">
            <span className="font-semibold text-ink">{comment.by}</span> · {when.format(new Date(comment.at))}{' '}
            · {t('comments.about', { number: comment.aboutText })}
          </p>
          <p className="whitespace-pre-wrap break-words">
            <bdi>{comment.text}</bdi>
          </p>
        </li>
      ))}
    </ol>
  );
}
