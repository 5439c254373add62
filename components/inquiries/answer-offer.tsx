import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { getT } from '#lib/i18n/get-t.ts';

type AnswerOfferProps = {
  /** The open question of the case. */
  questionId: string;
  statements: readonly { claimId: string | null; text: string | null }[];
  answer: (data: FormData) => Promise<void>;
};

/** Where a reply answers what the case did not know, the open question can be answered by what it states. */
export async function AnswerOffer({ questionId, statements, answer }: AnswerOfferProps) {
  const t = await getT('judgements');
  const options = statements.flatMap(({ claimId, text }) =>
    claimId ? [{ value: claimId, label: text ?? '' }] : [],
  );
  if (options.length === 0) return null;
  const id = `answer-${questionId}`;
  return (
    <form action={answer} data-print="no" className="ms-6 grid gap-2 rounded-md bg-sunken p-3 text-sm">
      <input type="hidden" name="questionId" value={questionId} />
      <p>{t('answered.offer')}</p>
      <label htmlFor={id} className="font-semibold">
        {t('answered.by')}
      </label>
      <div className="flex flex-wrap gap-2">
        <Select id={id} name="claimId" options={options} className="min-w-0 flex-[1_1_12rem]" />
        <SubmitButton size="small" variant="secondary">
          {t('answered.mark')}
        </SubmitButton>
      </div>
    </form>
  );
}
