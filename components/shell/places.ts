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
  { key: 'inquiries', href: '/inquiries', icon: Send, code: 'KeyI', letter: 'i' },
  { key: 'deadlines', href: '/deadlines', icon: AlarmClock, code: 'KeyD', letter: 'd' },
  { key: 'coordination', href: '/coordination', icon: Users, code: 'KeyO', letter: 'o' },
  { key: 'authorities', href: '/authorities', icon: Landmark, code: 'KeyA', letter: 'a' },
  { key: 'administration', href: '/administration', icon: Settings, code: 'KeyM', letter: 'm' },
];

/** What stands in the bar at the bottom of a phone; the rest is behind "More". */
export const barPlaces: readonly PlaceKey[] = ['today', 'intake', 'cases', 'inquiries'];

/** Whether the address belongs to the place: the place itself or anything under it. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
