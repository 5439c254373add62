import {
  AlarmClock,
  FolderClosed,
  Landmark,
  type LucideIcon,
  PenLine,
  Send,
  Settings,
  Sun,
  Users,
} from 'lucide-react';

/** The key of a place: its name in the `shell.places` catalogue. */
export type PlaceKey =
  | 'today'
  | 'intake'
  | 'cases'
  | 'inquiries'
  | 'deadlines'
  | 'coordination'
  | 'authorities'
  | 'administration';

export type Place = {
  key: PlaceKey;
  href: string;
  /** Pages of other addresses that one looks for here. */
  also?: readonly string[];
  icon: LucideIcon;
  /** The key after `g`, by its place on the keyboard, so that it works under a Cyrillic layout too. */
  code: string;
  letter: string;
};

/** Where one can go, in the order of a working day. */
export const places: readonly Place[] = [
  { key: 'today', href: '/today', icon: Sun, code: 'KeyT', letter: 't' },
  { key: 'intake', href: '/intake', icon: PenLine, code: 'KeyN', letter: 'n' },
  { key: 'cases', href: '/cases', icon: FolderClosed, code: 'KeyC', letter: 'c' },
  { key: 'inquiries', href: '/inquiries', also: ['/letters'], icon: Send, code: 'KeyI', letter: 'i' },
  { key: 'deadlines', href: '/deadlines', icon: AlarmClock, code: 'KeyD', letter: 'd' },
  { key: 'coordination', href: '/coordination', icon: Users, code: 'KeyO', letter: 'o' },
  { key: 'authorities', href: '/authorities', also: ['/laws'], icon: Landmark, code: 'KeyA', letter: 'a' },
  { key: 'administration', href: '/administration', icon: Settings, code: 'KeyM', letter: 'm' },
];

const barPlaces: readonly PlaceKey[] = ['today', 'intake', 'cases', 'inquiries'];
/** With "More" as many as a small phone has room for. */
const mostInBar = 5;

/**
 * What stands in the bar at the bottom of a phone, and what is behind "More" there: who may go to few places, such
 * as an administrator, has them all in the bar.
 */
export function barOf(allowed: readonly PlaceKey[]): { inBar: PlaceKey[]; behindMore: PlaceKey[] } {
  const mine = places.map(({ key }) => key).filter((key) => allowed.includes(key));
  const inBar = mine.length > mostInBar ? mine.filter((key) => barPlaces.includes(key)) : mine;
  return { inBar, behindMore: mine.filter((key) => !inBar.includes(key)) };
}

/** Whether the address belongs to the place: the place itself or anything under it, or under what is also its. */
export function isWithin(pathname: string, { href, also = [] }: Pick<Place, 'href' | 'also'>): boolean {
  return [href, ...also].some((root) => pathname === root || pathname.startsWith(`${root}/`));
}
