import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** What a step is called by, of the key of its remedy; as `remedyIdOf` says it. */
export const stepName = (key: SQL) =>
  sql`case when starts_with(${key}, 'procedure:') then ${key} else split_part(${key}, ':', 2) end`;
