import { inquiryEvents } from '../inquiry/move-schema.ts';

type Place = (string | number)[];
type Refuse = (message: string, path: Place) => void;
type Validity = { validFrom: string | null; validTo: string | null };
type Named = { id: string };

/** What of a version is looked at; the schema of laws, which has this checked, says all of it. */
type CheckedVersion = Named &
  Validity & {
    switchedOff: boolean;
    steps: readonly (Named & { actor: string; trigger: string; onMiss: { remedies: readonly string[] } })[];
    remedies: readonly (Named & { after: string | null })[];
    filing: { windows: readonly Named[] } | null;
  };

function overlap(a: Validity, b: Validity): boolean {
  const startsIn = (from: string | null, other: Validity) =>
    (from ?? '') <= (other.validTo ?? '9999') && (from ?? '') >= (other.validFrom ?? '');
  return startsIn(a.validFrom, b) || startsIn(b.validFrom, a);
}

function isEvent(trigger: string): boolean {
  return inquiryEvents.some((event) => event === trigger);
}

/** Whether the rules of a version point at each other rightly. */
function checkReferences({ steps, remedies, filing }: CheckedVersion, at: Place, refuse: Refuse): void {
  const known = new Set(remedies.map((remedy) => remedy.id));
  for (const [index, { actor, trigger, onMiss }] of steps.entries()) {
    const step = [...at, 'steps', index];
    if (onMiss.remedies.some((id) => !known.has(id)))
      refuse('law.no-such-remedy', [...step, 'onMiss', 'remedies']);
    if (actor === 'applicant' && !isEvent(trigger)) refuse('law.ours-needs-event', [...step, 'trigger']);
  }
  for (const [index, { id, after }] of remedies.entries())
    if (after !== null && (after === id || !known.has(after)))
      refuse('law.no-such-remedy', [...at, 'remedies', index, 'after']);
  const ids = [...steps, ...remedies, ...(filing?.windows ?? [])].map((one) => one.id);
  if (new Set(ids).size !== ids.length) refuse('law.named-twice', at);
}

/** What the versions of a law must hold to besides their form; each refusal names the field that is at fault. */
export function checkVersions(versions: readonly CheckedVersion[], refuse: Refuse): void {
  for (const [index, version] of versions.entries()) {
    const at = ['versions', index];
    checkReferences(version, at, refuse);
    if (version.steps.length === 0 && version.filing === null) refuse('law.empty', at);
    if (version.validFrom !== null && version.validTo !== null && version.validTo < version.validFrom)
      refuse('law.ends-before-it-begins', [...at, 'validTo']);
    const earlier = versions.slice(0, index).filter((other) => !other.switchedOff);
    if (!version.switchedOff && earlier.some((other) => overlap(other, version)))
      refuse('law.overlap', [...at, 'validFrom']);
    if (versions.findIndex(({ id }) => id === version.id) !== index) refuse('law.named-twice', at);
  }
}
