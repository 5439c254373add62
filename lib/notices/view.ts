import type { NoticeRow } from '#db/queries/notices.ts';

/** Something that the viewer has to be told and that is no date. */
export type NoticeView = NoticeRow;
