import 'server-only';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { PlainMove } from '#lib/domain/inquiry/move-schema.ts';

/** What of an inquiry may be judged: replies by who wrote them as they now read, and unmet duties. */
export function standingSubjects(
  standing: readonly PlainMove[],
  { obligations }: InquiryState,
): Record<string, string | null> {
  return Object.fromEntries([
    ...standing.filter(({ kind }) => kind === 'replied').map(({ id, enteredBy }) => [id, enteredBy]),
    ...obligations
      .filter(({ owner, state }) => owner === 'theirs' && state === 'open')
      .map(({ key }) => [key, null]),
  ]);
}
