import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, version } from './columns.ts';
import { organisation } from './organisation.ts';

export type AuthorityChannel = { kind: string; value: string; note?: string };

/** A public body in a hierarchy, as an organisation's directory knows it. */
export const authority = pgTable(
  'authority',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    parentId: uuid('parent_id').references((): AnyPgColumn => authority.id),
    nameEn: text('name_en').notNull(),
    nameRu: text('name_ru').notNull().default(''),
    nameLocal: text('name_local').notNull().default(''),
    nameLocalLang: text('name_local_lang').notNull().default('und'),
    abbreviation: text('abbreviation').notNull().default(''),
    state: text('state').notNull(),
    kind: text('kind').notNull(),
    timeZone: text('time_zone').notNull().default('UTC'),
    /** What happens to a term that ends on a non-working day here, where the law leaves it open. */
    roll: text('roll', { enum: ['none', 'next-working-day', 'previous-working-day'] }),
    address: text('address').notNull().default(''),
    channels: jsonb('channels').$type<AuthorityChannel[]>().notNull().default([]),
    notes: text('notes').notNull().default(''),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (t) => [
    index('authority_organisation_name').on(t.organisationId, t.state, t.nameEn),
    index('authority_parent').on(t.parentId).where(sql`parent_id is not null`),
  ],
);

/** A person who holds or held a position in an authority. */
export const official = pgTable(
  'official',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    name: text('name').notNull(),
    nameLang: text('name_lang').notNull().default('und'),
    position: text('position').notNull().default(''),
    fromEdtf: text('from_edtf'),
    untilEdtf: text('until_edtf'),
    notes: text('notes').notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [index('official_authority').on(t.authorityId)],
);

/** The laws under which an authority answers, best first. `regimeId` names a shipped regime. */
export const authorityRegime = pgTable(
  'authority_regime',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    regimeId: text('regime_id').notNull(),
    priority: integer('priority').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.regimeId] })],
);
