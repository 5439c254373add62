import { ownTitles } from '#components/due/own-titles.ts';
import { procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';

type DueTitleProps = {
  owner: 'theirs' | 'ours';
  regimeId: string | null;
  step: string | null;
  taskTitle: string | null;
  taskKind?: string | null;
};

/** What is due, by the name that its law gives it; a task by its own words. */
export async function DueTitle({ owner, regimeId, step, taskTitle, taskKind }: DueTitleProps) {
  if (taskKind === 'assessment') return (await getT('judgements'))('task.assessment');
  // A step that follows a remedy bears the remedy's name and no words of its own.
  if (taskTitle) return <span lang="und">{taskTitle}</span>;
  const procedure = step && procedureOf(step);
  if (procedure) return (await lawNames())(procedure);
  const rules = await getT('regimes');
  const t = await getT('deadlines');
  const key = `${regimeId}.rules.${step}` as Parameters<typeof rules.has>[0];
  if (rules.has(key)) return rules(key as Parameters<typeof rules>[0]);
  const own = (await ownTitles())[key];
  return own ? <span lang="und">{own}</span> : t(`what.${owner}`);
}
