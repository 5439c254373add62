import { TabLinks } from '#components/ui/tab-links.tsx';
import type { RecordsT } from './number-link.tsx';

/** What is known of a body, and how it answers. */
export function BodyTabs({ id, current, t }: { id: string; current: 'about' | 'record'; t: RecordsT }) {
  const about = `/authorities/${id}`;
  const record = `${about}/record`;
  return (
    <TabLinks
      label={t('tabs')}
      items={[
        { href: about, label: t('about') },
        { href: record, label: t('title') },
      ]}
      current={current === 'about' ? about : record}
    />
  );
}
