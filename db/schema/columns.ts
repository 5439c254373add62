import { sql } from 'drizzle-orm';
import { integer, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Primary key: a time-ordered UUID, so that indexes stay compact and ids say nothing about content. */
export const id = () => uuid('id').primaryKey().default(sql`uuidv7()`);

/** The instant a row was written, by the database's clock. */
export const createdAt = () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow();

/** Counts the edits of a row; a save that names an older version is refused. */
export const version = () => integer('version').notNull().default(1);
