import type { Standing, Trait } from '#lib/domain/records/record-terms.ts';

export type Behind = {
  year?: number;
  regime?: string;
  standing?: Standing;
  trait?: Trait;
  range?: number;
};

/** What all numbers of a page have in common. */
export type Scope = { bodyId: string; officialId?: string; year?: number; regime?: string };

/** The list of the inquiries behind a number. Ids and kinds only: an address says nothing of a case. */
export function hopLink({ bodyId, officialId, ...scope }: Scope, behind: Behind = {}): string {
  const query = new URLSearchParams({ at: bodyId });
  if (officialId) query.set('signer', officialId);
  for (const [key, value] of Object.entries({ ...scope, ...behind }))
    if (value !== undefined) query.set(key, String(value));
  return `/inquiries?${query}`;
}

/** The page of the record that a scope belongs to. */
export function recordHref({ bodyId, officialId }: Scope): string {
  return officialId
    ? `/authorities/${bodyId}/officials/${officialId}/record`
    : `/authorities/${bodyId}/record`;
}
