'use client';

import { BookX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Sign } from './sign.tsx';

/** What can become a step, in words: a remedy of the law, or a procedure outside it. */
export type RemedyChoice = {
  key: string;
  name: string;
  /** Why it is open; empty for a procedure, which needs no reply of a body. */
  because: string;
  /** The law's limit; null where it sets none. */
  limit: string | null;
  /** Missing the limit loses the right. */
  hard: boolean;
  /** That its rule is not confirmed, in words; null where it is. */
  doubt: string | null;
};

type StepChoiceProps = {
  choice: RemedyChoice;
  /** Its fields in the form: `remedies.0`. */
  name: string;
  /** The field for who does it. */
  who: (name: string) => React.ReactNode;
};

/** One that may be ticked; what it takes to be a step is asked then. */
export function StepChoice({ choice, name, who }: StepChoiceProps) {
  const t = useTranslations('judgements.page');
  const reading = useDateReading();
  const { key, because, limit, doubt } = choice;
  return (
    <div className="group/remedy grid gap-3 rounded-md border border-line bg-surface p-3">
      <input type="hidden" name={`${name}.key`} value={key} />
      <CheckboxField
        name={`${name}.chosen`}
        label={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{choice.name}</span>
            {doubt && (
              <Sign icon={BookX} dashed>
                {doubt}
              </Sign>
            )}
          </span>
        }
        hint={[because, limit ?? t('no-limit')].filter(Boolean).join(' · ')}
      />
      <div className="hidden gap-3 ps-8 group-has-[[name$=chosen]:checked]/remedy:grid">
        {!limit && <DateField name={`${name}.dueOn`} label={t('due')} reading={reading} />}
        {who(`${name}.assigneeId`)}
        <CheckboxField name={`${name}.hard`} label={t('hard')} />
      </div>
    </div>
  );
}
