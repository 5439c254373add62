import type { LawEdit } from './apply-law-edit.ts';
import type { RuleGroup } from './field-kinds.ts';
import type { LawValue } from './law-path.ts';
import { type ReadRule, readInto, valuesOf } from './read-rule.ts';
import {
  type Filing,
  type Regime,
  type RegimeVersion,
  remedySchema,
  type Source,
  stepSchema,
  windowSchema,
} from './regime-schema.ts';
import { newGateGroups, remedyGroups, stepGroups, windowGroups } from './rule-fields.ts';
import { ownRule } from './rule-titles.ts';
import { treatyActs } from './treaties.ts';

export const addedKinds = ['steps', 'remedies', 'windows', 'gates'] as const;
export type AddedKind = (typeof addedKinds)[number];
type Rule = { [key: string]: LawValue };

/** Where a rule is to be added: a version of a law, and what kind of rule. */
export type NewRulePlace = { versionId: string; kind: AddedKind };

/** Whether a version can have a rule of that kind at all: windows and treaties are parts of a filing. */
export function mayHave({ filing }: RegimeVersion, kind: AddedKind): boolean {
  if (kind === 'gates') return filing !== null && freeTreaties(filing).length > 0;
  return kind !== 'windows' || filing !== null;
}

function freeTreaties({ gates }: Filing): string[] {
  return Object.keys(treatyActs).filter((id) => !gates.some(({ treaty }) => treaty === id));
}

type Prepared = { at: string; rule: Rule; groups: readonly RuleGroup[] };

const counted = { startDay: 'next-day', roll: 'none', safeRoll: 'none' } as const;

/** The first mark of an organisation's own that no rule of the version bears. */
function freeId({ steps, remedies, filing }: RegimeVersion): string {
  const taken = new Set([...steps, ...remedies, ...(filing?.windows ?? [])].map(({ id }) => id));
  let number = 1;
  while (taken.has(ownRule(number))) number++;
  return ownRule(number);
}

/** What is there before anybody typed: what a rule of that kind most often says. */
function prepare(law: Regime, { versionId, kind }: NewRulePlace): Prepared | null {
  const version = law.versions.find(({ id }) => id === versionId);
  if (!version || !mayHave(version, kind)) return null;
  const id = freeId(version);
  const title = '-';
  const { act } = version.filing?.source ?? version.forwarding.source;
  const source: Source = { act, article: '-', mark: 'memory' };
  const at = `versions/${versionId}`;
  if (kind === 'windows') {
    const rule = windowSchema.parse({ id, title, triggers: ['happened'], ...counted, source });
    return { at: `${at}/filing/windows/${id}`, rule: rule as Rule, groups: windowGroups(law, title) };
  }
  if (kind === 'gates') {
    const treaties = version.filing ? freeTreaties(version.filing) : [];
    const rule: Rule = { treaty: treaties[0] ?? '', on: 'facts', source: { mark: 'memory' } };
    return { at: `${at}/filing/gates`, rule, groups: newGateGroups(treaties) };
  }
  if (kind === 'remedies') {
    const rule = remedySchema.parse({ id, title, to: 'court', on: ['silence'], limit: null, source });
    return { at: `${at}/remedies/${id}`, rule: rule as Rule, groups: remedyGroups(law, version, id, title) };
  }
  const step = stepSchema.parse({
    ...{
      id,
      title,
      actor: 'authority',
      duty: 'reply',
      trigger: 'received',
      length: 1,
      unit: 'calendar-days',
    },
    ...counted,
    onMiss: { silence: 'nothing', remedies: [] },
    source,
  });
  return { at: `${at}/steps/${id}`, rule: step as Rule, groups: stepGroups(law, version, step) };
}

/** The form of a rule that is to be added, with what it shows at first; null where none of that kind can be. */
export function newRuleForm(
  law: Regime,
  place: NewRulePlace,
): { groups: readonly RuleGroup[]; values: Record<string, unknown> } | null {
  const prepared = prepare(law, place);
  if (!prepared) return null;
  const { rule, groups } = prepared;
  const source = { ...(rule.source as Rule), article: '' };
  if (place.kind === 'gates') return { groups, values: valuesOf(rule, groups) };
  // What nobody can know beforehand is asked for.
  const values = valuesOf({ ...rule, title: '', source, on: [], triggers: [] }, groups);
  return { groups, values: place.kind === 'steps' ? { ...values, length: '' } : values };
}

/** A new rule as its form has it, with the edit that adds it; null where none of that kind can be. */
export function readNewRule(
  law: Regime,
  place: NewRulePlace,
  values: Record<string, unknown>,
): (ReadRule & { at: string; edits: LawEdit[] }) | null {
  const prepared = prepare(law, place);
  if (!prepared) return null;
  const read = readInto(prepared.rule, prepared.groups, values);
  if (!read.ok) return { ...read, at: prepared.at, edits: [] };
  const { value } = read;
  if (place.kind !== 'gates') return { ...read, at: prepared.at, edits: [{ path: prepared.at, value }] };
  // A treaty is named by itself and cites its own act.
  const treaty = String(value.treaty);
  (value.source as Rule).act = treatyActs[treaty] ?? 'none';
  const at = `${prepared.at}/${treaty}`;
  return { ...read, at, edits: [{ path: at, value }] };
}
