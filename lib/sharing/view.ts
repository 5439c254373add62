import type { AccessRows, EmergencyRow, GrantRow } from '#db/queries/sharing.ts';

export type { EmergencyRow, GrantRow };
/** Who can see a case, and why, besides those who are assigned to it. */
export type AccessView = AccessRows;
