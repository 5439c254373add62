export const roles = ['caseworker', 'coordinator', 'lawyer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** The signed-in person on whose behalf a read or a write happens. Comes from the session row, never a token. */
export type Viewer = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  /** IANA zone of the organisation: decides which day "today" is. */
  timeZone: string;
  /** The sign-in that this is; absent where nobody signed in, as in a job. */
  sessionId?: string;
  /** When they last proved in this sign-in that it is they. */
  confirmedAt?: Date | null;
};

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role);
}
