import { z } from 'zod';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { type DraftMark, draftMark } from '#lib/intake/schema.ts';

type DraftForm = { answers: Record<string, unknown>; mark: DraftMark; requestId: string | undefined };

/**
 * An intake form as it was sent: the answers as typed, and beside them from which state of the draft they were
 * made. The page's own memory of the version (`_seen`) may be newer than the form's.
 */
export function readDraftForm(data: FormData): DraftForm {
  const { requestId, version, ...answers } = formDataToObject(data);
  const number = z.coerce.number().int().catch(0);
  const mark = draftMark.parse({
    version: Math.max(1, number.parse(version), number.parse(data.get('_seen'))),
    tab: data.get('_tab') || null,
    seq: data.get('_seq') ?? 0,
  });
  return { answers, mark, requestId: z.uuid().optional().catch(undefined).parse(requestId) };
}
