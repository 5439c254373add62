import { caseKinds } from '#lib/domain/case-terms.ts';
import type { getT } from '#lib/i18n/get-t.ts';

type CasesT = Awaited<ReturnType<typeof getT<'cases'>>>;

/** The kinds of a case in words; one that came from elsewhere and is not ours stays as it is. */
export function kindLabels(kinds: readonly string[], t: CasesT): string[] {
  return kinds.map((kind) => {
    const known = caseKinds.find((one) => one === kind);
    return known ? t(`kind.${known}`) : kind;
  });
}
