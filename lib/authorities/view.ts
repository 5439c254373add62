import type { AuthorityKind } from '#lib/domain/authority-kinds.ts';

export type AuthorityName = { text: string; lang: string };

/** A body as lists and links show it. */
export type AuthorityLine = {
  id: string;
  /** In the reader's language first when there is one, then the others; never empty. */
  names: AuthorityName[];
  abbreviation: string;
  state: string;
  kind: AuthorityKind;
};

export type DirectoryLine = AuthorityLine & { depth: number; matches: boolean; regimes: string[] };

export type OfficialView = {
  id: string;
  name: string;
  nameLang: string;
  position: string;
  fromEdtf: string | null;
  untilEdtf: string | null;
  notes: string;
  version: number;
};

export type AuthorityView = AuthorityLine & {
  parents: AuthorityLine[];
  children: AuthorityLine[];
  timeZone: string;
  roll: 'none' | 'next-working-day' | 'previous-working-day' | null;
  address: string;
  channels: { kind: string; value: string; note?: string }[];
  notes: string;
  regimes: string[];
  officials: OfficialView[];
  retired: boolean;
};

/** What an edit starts from: form values by field name, and the version they were read at. */
export type EditableAuthority = { version: number; values: Record<string, unknown> };
export type EditableOfficial = { version: number; authorityId: string; values: Record<string, string> };

/** A save that came too late, with what stands now. */
export type Conflict = { version: number; values: Record<string, unknown> };
export type Saved = { saved: true; id: string } | { saved: false; theirs: Conflict };
