import {
  Archive,
  ArrowRight,
  CircleDashed,
  CirclePause,
  Hourglass,
  Inbox,
  MailCheck,
  MailOpen,
  PenLine,
  Send,
  Stamp,
  ThumbsUp,
  Undo2,
} from 'lucide-react';
import type { HopStatus, InquiryStatus } from '#lib/domain/inquiry/inquiry-types.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { Sign } from './sign.tsx';

const inquiryIcons = {
  draft: PenLine,
  approved: ThumbsUp,
  'awaiting-reply': Hourglass,
  'partly-replied': CircleDashed,
  replied: MailCheck,
  withdrawn: Undo2,
  closed: Archive,
} as const;

/** How an inquiry stands as a whole. Lateness is said by its dates. */
export async function StatusSign({ status }: { status: InquiryStatus }) {
  const t = await getT('inquiries');
  const live = status === 'awaiting-reply' || status === 'partly-replied';
  return (
    <Sign icon={inquiryIcons[status]} tone={live ? 'accent' : status === 'replied' ? 'good' : 'ink'}>
      {t(`status.${status}`)}
    </Sign>
  );
}

const hopIcons = {
  sent: Send,
  delivered: Inbox,
  registered: Stamp,
  paused: CirclePause,
  forwarded: ArrowRight,
  replied: MailOpen,
  returned: Undo2,
  withdrawn: Undo2,
  closed: Archive,
} as const;

/** How the inquiry stands at one body. */
export async function HopSign({ status }: { status: HopStatus }) {
  const t = await getT('inquiries');
  return (
    <Sign icon={hopIcons[status]} tone={status === 'replied' ? 'good' : 'ink'}>
      {t(`hop-status.${status}`)}
    </Sign>
  );
}
