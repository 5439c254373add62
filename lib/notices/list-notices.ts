import 'server-only';
import { selectNotices } from '#db/queries/notices.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { NoticeView } from './view.ts';

/** The viewer's unread notices, the latest first; at most twenty. */
export function listNotices(viewer: Viewer): Promise<NoticeView[]> {
  return read(viewer, ({ tx }) => selectNotices(tx, 20));
}
