import 'server-only';
import { selectTaskHolders } from '#db/queries/case-choices.ts';
import type { AssessmentRow } from '#db/queries/inquiries/assessments.ts';
import type { LockedInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { selectHappened } from '#db/queries/inquiries/steps-outside.ts';
import { insertTask } from '#db/queries/tasks.ts';
import type { Context } from '#lib/context.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { openRemediesOf, takenOutside } from '#lib/domain/inquiry/judgement.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { JudgementInput } from '#lib/judgements/schema.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { procedureOffers } from '#lib/legal/procedure-offers.ts';
import type { History } from './save-derived.ts';

type Judged = {
  inquiry: LockedInquiry;
  history: History;
  state: InquiryState;
  /** Every judgement of the inquiry, and the one that is given. */
  rows: readonly AssessmentRow[];
  row: AssessmentRow;
};
/** What the law gives, by its key, with the last day if it sets one. */
type Given = { key: string; dueSafe: string | null; dueExpected: string | null };

/**
 * Each remedy, each procedure outside and each step of one's own becomes something we owe, with its days; what is a
 * step already stays the one it is. Fails with the field to blame: `choice.invalid` for what is not open now or for
 * a person who cannot hold it, `required` for a day that the law does not set.
 */
export async function addSteps(
  context: Context,
  judged: Judged,
  input: JudgementInput,
): Promise<Result<null>> {
  const { tx, today, viewer } = context;
  const { inquiry, row, rows, state } = judged;
  const { id: inquiryId, caseId, organisationId } = inquiry;
  const holders = new Set((await selectTaskHolders(tx, caseId)).map(({ id }) => id));
  const common = {
    ...{ caseId, organisationId, inquiryId, assessmentId: row.id, createdBy: viewer.userId },
    kind: 'step' as const,
  };
  const given = async (
    group: 'remedies' | 'procedures',
    open: readonly Given[],
    taken: ReadonlySet<string | null>,
  ): Promise<Result<null>> => {
    for (const [index, { chosen, key, hard, dueOn, assigneeId }] of input[group].entries()) {
      const place = `${group}.${index}`;
      if (!chosen || taken.has(key)) continue;
      const one = open.find((offer) => offer.key === key);
      if (!one) return fail('choice.invalid', `${place}.chosen`);
      if (assigneeId && !holders.has(assigneeId)) return fail('choice.invalid', `${place}.assigneeId`);
      const due = one.dueSafe ?? dueOn;
      if (!due) return fail('required', `${place}.dueOn`);
      const { dueExpected } = one;
      // Its name is the law's, in the reader's language.
      await insertTask(tx, {
        ...common,
        title: '',
        remedyKey: key,
        hard,
        dueOn: due,
        dueExpected,
        assigneeId,
      });
    }
    return ok(null);
  };
  const remedies = openRemediesOf(row.subject, state, today).map(({ key, limitSafe, limitExpected }) => ({
    ...{ key, dueSafe: limitSafe, dueExpected: limitExpected },
  }));
  const own = await given('remedies', remedies, new Set(row.tasks.map(({ remedyKey }) => remedyKey)));
  if (!own.ok) return own;
  if (input.procedures.some(({ chosen }) => chosen)) {
    const outside = await given('procedures', await openOutside(context, judged), takenOutside(rows));
    if (!outside.ok) return outside;
  }
  for (const [index, { title, dueOn, hard, assigneeId }] of input.steps.entries()) {
    if (!title) continue;
    if (assigneeId && !holders.has(assigneeId)) return fail('choice.invalid', `steps.${index}.assigneeId`);
    await insertTask(tx, { ...common, title, hard, dueOn, assigneeId });
  }
  return ok(null);
}

async function openOutside({ tx }: Context, { inquiry, history }: Judged): Promise<Given[]> {
  const { caseId, organisationId, regimeId, authorityId } = inquiry;
  const offers = procedureOffers(await legalDataFor(tx, organisationId, history.legalStamp), {
    regimeId,
    moves: history.moves,
    happened: await selectHappened(tx, caseId),
    state: history.bodies.find(({ id }) => id === authorityId)?.state ?? null,
  });
  return offers.filter(({ state }) => state === 'open');
}
