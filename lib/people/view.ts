import type {
  ChannelKind,
  ChannelRisk,
  ConsentScope,
  ConsentState,
  NameKind,
  PartyRole,
  SafetyStatus,
} from '#lib/domain/person-terms.ts';

export type NameView = { text: string; script: string; language: string; kind: NameKind };

/** A person as one case knows them. */
export type PersonView = {
  id: string;
  role: PartyRole;
  isGroup: boolean;
  names: NameView[];
  bornEdtf: string | null;
  citizenships: string[];
  residence: string;
  position: string;
  authorityId: string | null;
  safety: SafetyStatus;
  notes: string;
  version: number;
};

/** A way to reach somebody. `value` is null where the way is dangerous: it leaves the server only when asked for. */
export type ChannelView = {
  id: string;
  kind: ChannelKind;
  risk: ChannelRisk;
  value: string | null;
  note: string;
};

export type ConsentRecord = {
  id: string;
  state: ConsentState;
  scope: ConsentScope[];
  givenBy: string;
  how: string;
  givenOn: string | null;
  withdrawnOn: string | null;
};

export type PersonPage = { person: PersonView; channels: ChannelView[]; consents: ConsentRecord[] };

/** A way that was asked for; null before, and when it is gone. */
export type ShownChannel = { value: string | null };
