import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

export const noticeKinds = [
  'break-glass',
  'shared',
  'known-person',
  'new-device',
  'shut-out',
  'second-factor-reset',
  'letter-returned',
  'letter-approved',
  'app-added',
  'app-removed',
  'passkey-added',
  'passkey-removed',
  'password-changed',
  'dates-moved',
] as const;

export type NoticeRow = {
  id: string;
  kind: (typeof noticeKinds)[number];
  createdAt: string;
  actor: string | null;
  /** The row that it is about, where its page shows more. */
  subjectId: string | null;
  /** Of the case that it is about, where the viewer may know it. */
  reference: string | null;
  /** Whether the viewer may open that case. */
  visible: boolean;
  /** Of a second case that it names, where the viewer may open that one. */
  otherReference: string | null;
  /** When what it tells of ends. */
  until: string | null;
};

/** The viewer's unread notices, the latest first. */
export async function selectNotices(tx: Tx, limit: number): Promise<NoticeRow[]> {
  const { rows } = await tx.execute<NoticeRow>(sql`
    select id, (select n.subject_id from notice n where n.id = told.id) as "subjectId", kind, to_json(created_at) #>> '{}' as "createdAt", actor, reference, visible,
      other_reference as "otherReference", to_json(until) #>> '{}' as until
    from access.unread_notices(${limit}) told`);
  return rows;
}

/** Marks one of the viewer's notices as read. */
export async function markNoticeRead(tx: Tx, userId: string, noticeId: string): Promise<void> {
  await tx.execute(
    sql`update notice set read_at = now() where id = ${noticeId} and user_id = ${userId} and read_at is null`,
  );
}
