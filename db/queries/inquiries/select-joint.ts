import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

/** The entries of one letter in the inquiries of a case that it answers, in a fixed order. */
export async function selectJoint(
  tx: Tx,
  caseId: string,
  jointId: string,
): Promise<{ inquiryId: string; moveId: string }[]> {
  const { rows } = await tx.execute<{ inquiryId: string; moveId: string }>(sql`
    select m.inquiry_id as "inquiryId", m.id as "moveId" from move m
    where m.case_id = ${caseId} and m.kind = 'replied' and m.data->>'jointId' = ${jointId}
    order by m.inquiry_id, m.id`);
  return rows;
}

export type OtherInquiry = {
  id: string;
  number: number;
  subject: string;
  lang: string;
  moves: Record<string, unknown>[];
};

/** The other inquiries of a case that went out and have not ended, with their moves. */
export async function selectOtherInquiries(
  tx: Tx,
  caseId: string,
  inquiryId: string,
): Promise<OtherInquiry[]> {
  const { rows } = await tx.execute<OtherInquiry>(sql`
    select i.id, i.number, i.subject, i.lang,
      (select json_agg(m.data order by m.entered_at, m.id) from move m where m.inquiry_id = i.id) as moves
    from inquiry i where i.case_id = ${caseId} and i.id <> ${inquiryId}
      and i.status in ('awaiting-reply', 'partly-replied', 'replied')
    order by i.number limit 50`);
  return rows;
}
