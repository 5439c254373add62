import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { List } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';

type TodayListProps<Item> = {
  id: string;
  title: string;
  description?: string;
  items: readonly Item[];
  actions?: ReactNode;
  children: (item: Item) => ReactNode;
};

/** One part of Today; a part with nothing in it is not there. */
export function TodayList<Item>({ id, title, description, items, actions, children }: TodayListProps<Item>) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title} description={description} actions={actions}>
      <Card flush>
        <List>{items.map(children)}</List>
      </Card>
    </Section>
  );
}
