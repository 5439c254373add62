import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import { insertInquiry, replaceQuestions } from '#db/queries/inquiries/insert-inquiry.ts';
import { insertMove } from '#db/queries/inquiries/insert-move.ts';
import {
  type Move,
  type MoveInput,
  moveSchema,
  type SendingChannel,
} from '#lib/domain/inquiry/move-schema.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { saveDerived } from '#lib/inquiries/save-derived.ts';

export type ExampleInquiry = {
  authorityId: string;
  regimeId: string;
  lang: string;
  channel: SendingChannel;
  subject: string;
  questions: string[];
  enteredBy: string;
};

/** What happened, told without the fields that every move has. */
export type ToldMove = DistributiveOmit<MoveInput, 'id' | 'enteredAt' | 'enteredBy'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * Enters an inquiry of the example with its whole history, through the same rules as a caseworker's entries:
 * a history that could not have happened stops the loading.
 *
 * @param tell gives the moves, once the ids of the questions are known
 */
export async function enterInquiry(
  tx: Tx,
  place: { caseId: string; today: string },
  inquiry: ExampleInquiry,
  tell: (questionIds: string[]) => ToldMove[],
): Promise<string> {
  const { questions, enteredBy, ...row } = inquiry;
  const { caseId, today } = place;
  const inquiryId = randomUUIDv7();
  const made = await insertInquiry(tx, caseId, {
    ...row,
    id: inquiryId,
    body: '',
    complainedOf: [],
    createdBy: enteredBy,
  });
  if (!made) throw new Error('the example names a case that is not there');
  const rows = questions.map((text) => ({ id: randomUUIDv7(), text, openQuestionId: null, repeatsId: null }));
  await replaceQuestions(tx, { inquiryId, caseId }, rows);
  const history: Move[] = [];
  for (const told of tell(rows.map(({ id }) => id))) {
    const enteredOn = told.on && /^\d{4}-\d{2}-\d{2}$/.test(told.on) ? told.on : today;
    const move = moveSchema.parse({
      ...told,
      id: randomUUIDv7(),
      enteredAt: `${enteredOn}T08:00:00Z`,
      enteredBy,
    });
    const checked = validateMove(history, move, today);
    if (!checked.ok) throw new Error(`the example tells what cannot have happened: ${checked.error.code}`);
    await insertMove(tx, { inquiryId, caseId }, move);
    history.push(move);
  }
  await saveDerived(tx, inquiryId, today);
  return inquiryId;
}
