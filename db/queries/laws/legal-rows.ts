import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';

/** The text in effect of each law of an organisation, its live confirmations, and its layer of the calendars. */
export type LegalRows = {
  laws: {
    regimeId: string;
    number: number;
    origin: 'shipped' | 'own';
    shippedDigest: string;
    content: Record<string, unknown>;
  }[];
  confirmations: {
    id: string;
    regimeId: string;
    rule: string;
    ruleDigest: string;
    note: string;
    by: string;
    on: string;
  }[];
  days: {
    calendarId: string;
    authorityId: string | null;
    date: string;
    kind: 'off' | 'work' | 'short';
    name: string;
    movedFrom: string | null;
    legalRef: string;
  }[];
  years: { calendarId: string; year: number; status: 'computed' | 'draft' | 'official' }[];
};

/** Changes whenever anything in the rows of an organisation does; null when the viewer sees no case of it. */
export async function selectLegalStamp(tx: Tx, organisationId: string): Promise<string | null> {
  const rows = await prepared<{ stamp: string | null }>(
    tx,
    'legal-stamp',
    sql`select access.legal_stamp(${organisationId}) as stamp`,
  );
  return rows[0]?.stamp ?? null;
}

export async function selectLegalRows(tx: Tx, organisationId: string): Promise<LegalRows | null> {
  return rowsBy(tx, sql`access.legal_rows(${organisationId})`);
}

/** For the worker: the organisation of a revision that is not done, and the stamp of its rows. */
export async function selectRevisionStamp(
  tx: Tx,
  revisionId: string,
): Promise<{ organisationId: string; stamp: string } | null> {
  const { rows } = await tx.execute<{ organisation_id: string; stamp: string }>(
    sql`select organisation_id, stamp from access.revision_stamp(${revisionId})`,
  );
  const [row] = rows;
  return row ? { organisationId: row.organisation_id, stamp: row.stamp } : null;
}

export async function selectRevisionRows(tx: Tx, revisionId: string): Promise<LegalRows | null> {
  return rowsBy(tx, sql`access.revision_rows(${revisionId})`);
}

async function rowsBy(tx: Tx, call: SQL): Promise<LegalRows | null> {
  const { rows } = await tx.execute<{ found: LegalRows | null }>(sql`select ${call} as found`);
  return rows[0]?.found ?? null;
}
