import { z } from 'zod';

export const noticeSeenSchema = z.object({ noticeId: z.uuid() });
