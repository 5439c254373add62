import type pg from 'pg';
import type { CaseFacts, Subject } from '../oracle.ts';

/** A case with one of everything in it; every text in it carries the case's own word. */
export type CaseOnStage = CaseFacts & {
  word: string;
  id: string;
  reference: string;
  parts: Parts;
};

export type Parts = {
  person: string;
  channel: string;
  consent: string;
  event: string;
  claim: string;
  otherClaim: string;
  question: string;
  document: string;
  task: string;
  inquiry: string;
  draftInquiry: string;
  letter: string;
  move: string;
  hop: string;
  assessment: string;
};

/** What must not be read by others although it hangs on no case. */
export type Secret = { what: string; needles: string[]; mayKnow: (who: Subject) => boolean };

export type World = {
  owner: pg.Client;
  /** The app's own login, held by row-level security. */
  appUrl: string;
  actionIds: Map<string, string>;
  cookies: Map<string, string | undefined>;
  userIds: Map<string, string>;
  /** Cases with people on them and one of everything: open, restricted, sealed. */
  files: CaseOnStage[];
  /** Cases without anybody on them, and one of another house: seen in lists or not at all. */
  others: CaseOnStage[];
  secrets: Secret[];
  directory: { authority: string; official: string; word: string };
  draft: { id: string; word: string };
  /** A revision of dates of the house; it has a draft of the law eu-1049, too. */
  revision: string;
  /** Colleagues who are no viewers: one who has a case, one who takes it, one to be administered. */
  spare: string;
  taker: string;
  /** Of the other house, with whom nothing is shared yet. */
  partner: { id: string; email: string };
  administered: { id: string; word: string };
  sessionOf(userId: string): Promise<string>;
  cookieFor(sessionId: string): Promise<string>;
};

const place: { world?: World } = {};

export function raiseCurtain(world: World): void {
  place.world = world;
}

/** The world when it stands already. */
export function isSet(): World | undefined {
  return place.world;
}

export function theWorld(): World {
  if (!place.world) throw new Error('the stage is not set yet');
  return place.world;
}

/** What a row says now; for versions, which every change counts up. */
export async function stored(table: string, id: string, column = 'version'): Promise<string> {
  const { rows } = await theWorld().owner.query(`select ${column} as value from ${table} where id = $1`, [
    id,
  ]);
  return String(rows[0]?.value ?? '');
}
