import 'server-only';
import type { DueItem } from './view.ts';

/** Late is what is still open after its last day, where it is owed. The last day itself is not late. */
export function isLate(item: Pick<DueItem, 'dueOn' | 'today'>): boolean {
  return item.today > item.dueOn;
}
