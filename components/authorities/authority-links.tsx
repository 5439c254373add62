import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import type { AuthorityLine } from '#lib/authorities/view.ts';

/** Other bodies to go to, each with its second name. */
export function AuthorityLinks({ bodies, label }: { bodies: readonly AuthorityLine[]; label: string }) {
  return (
    <Card flush>
      <List label={label}>
        {bodies.map(({ id, names: [first, second] }) => (
          <Row
            key={id}
            href={`/authorities/${id}`}
            title={first?.text}
            lang={first?.lang}
            meta={second && <span lang={second.lang}>{second.text}</span>}
          />
        ))}
      </List>
    </Card>
  );
}
