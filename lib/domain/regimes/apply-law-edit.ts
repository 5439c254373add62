import { checkLaw, type LawCheck } from './check-law.ts';
import { diffLaw } from './diff-law.ts';
import { type LawValue, valueAt, withValue } from './law-path.ts';
import { type Confirmation, confirmationSchema, type Regime } from './regime-schema.ts';

/** Another value at a path, or nothing there any more. A rule is added by setting `…/steps/<its id>` whole. */
export type LawEdit = { path: string; value: LawValue } | { path: string; remove: true };

const fixed = ['id', 'country'];

/**
 * An organisation's own copy with edits made in their order, checked as a whole. What a law is called and whose
 * it is cannot be edited. Problems name the path of the edit that cannot be made, or of the rule that no longer
 * holds.
 */
export function applyLawEdit(law: Regime, edits: readonly LawEdit[]): LawCheck {
  let edited = law as LawValue;
  for (const edit of edits) {
    if (fixed.includes(edit.path)) return { ok: false, problems: [{ path: edit.path, code: 'law.fixed' }] };
    const next = withValue(edited, edit.path, 'remove' in edit ? undefined : edit.value);
    if (next === null) return { ok: false, problems: [{ path: edit.path, code: 'law.no-such-path' }] };
    edited = next;
  }
  const checked = checkLaw(edited);
  if (!checked.ok) return checked;
  // What the schema does not know is dropped silently by it, and must not pass for an edit that was made.
  const lost = edits.find(
    (edit) => !('remove' in edit) && valueAt(checked.law as LawValue, edit.path) === undefined,
  );
  return lost ? { ok: false, problems: [{ path: lost.path, code: 'law.no-such-path' }] } : checked;
}

/**
 * Puts a lawyer's confirmation on the source of a rule, so that dates which lean on it are no longer "not
 * confirmed". `path` is that of a source (`listSources`). What was confirmed before is replaced.
 */
export function confirmTerm(law: Regime, path: string, confirmation: Confirmation): LawCheck {
  const parsed = confirmationSchema.safeParse(confirmation);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: `${path}/confirmed/${issue.path.join('/')}`,
      code: issue.message,
    }));
    return { ok: false, problems };
  }
  return applyLawEdit(law, [{ path: `${path}/confirmed`, value: parsed.data }]);
}

/** Takes a confirmation back. */
export function withdrawConfirmation(law: Regime, path: string): LawCheck {
  return applyLawEdit(law, [{ path: `${path}/confirmed`, remove: true }]);
}

/**
 * Another text of the law with the confirmations of an own copy carried over, for those sources that still say
 * the same; of the others nobody knows any more whether they hold.
 */
export function carryConfirmations(from: Regime, to: Regime): LawCheck {
  const kept = diffLaw(to, from).filter(({ path }) => path.endsWith('/confirmed'));
  const edits = kept.flatMap(({ path, after }): LawEdit[] => {
    const source = path.slice(0, -'/confirmed'.length);
    return sameRule(from, to, source) && after !== null ? [{ path, value: after }] : [];
  });
  return applyLawEdit(to, edits);
}

/** The rule around a source, without its confirmation, says the same in both. */
function sameRule(a: Regime, b: Regime, source: string): boolean {
  const rule = source.slice(0, source.lastIndexOf('/'));
  const bare = (law: Regime) =>
    JSON.stringify(valueAt(law as LawValue, rule), (key, value) => (key === 'confirmed' ? undefined : value));
  return bare(a) === bare(b);
}
