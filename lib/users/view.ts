import type { Role } from '#lib/domain/viewer.ts';

/** A user as administrators see one. */
export type UserView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** ISO instant; null for somebody who has not signed in yet. */
  lastSignInAt: string | null;
  /** ISO instant until which a link for setting a password works; null when there is none. */
  linkUntil: string | null;
  /** Whether they have set up a second factor. */
  secondFactor: boolean;
  /** Nobody changes their own role or disables themselves. */
  self: boolean;
};

/** One line of the record of administration. */
export type AdministrationView = {
  id: number;
  /** ISO instant. */
  at: string;
  action: string;
  /** The table that it was about, and what was done to it. */
  about: string;
  operation: 'insert' | 'update' | 'delete' | 'read' | 'refuse' | 'event';
  actor: string | null;
  subject: string | null;
  role: string | null;
  /** A sign-in from a browser that had not been seen before. */
  newDevice: boolean;
};

export type AdministrationPage = { entries: AdministrationView[]; next: number | null };

/** One of the viewer's own sessions. */
export type SessionView = {
  id: string;
  /** ISO instants. */
  since: string;
  seenAt: string;
  browser: string | null;
  system: string | null;
  method: 'password' | 'passkey' | 'oidc';
  /** Begun in a browser that was not known before. */
  newDevice: boolean;
  /** The session in which this is read. */
  current: boolean;
};
