import type pg from 'pg';

/** A row that was written: which, by whom, and to which case it belongs. */
export type Change = { table: string; viewer: string; case: string | null };

/**
 * Watches every table that the catalogue knows, from outside the app. The record is left out: refusals and looks
 * belong into it. What the owner writes to set the stage, and that a session was seen, is no change either.
 */
export async function watchTables(owner: pg.Client): Promise<void> {
  await owner.query(`
    create schema matrix;
    grant usage on schema matrix to public;
    create table matrix.change (id bigserial primary key, "table" text, viewer text, "case" uuid);
    create function matrix.note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare now_row jsonb := to_jsonb(new); old_row jsonb := to_jsonb(old); either jsonb := coalesce(now_row, old_row);
    begin
      if session_user = tg_argv[0] then return null; end if;
      if tg_table_name = 'session' and now_row - 'last_seen_at' = old_row - 'last_seen_at' then return null; end if;
      insert into matrix.change ("table", viewer, "case") values (tg_table_name,
        coalesce(current_setting('vigil.viewer', true), ''),
        (case tg_table_name when 'case_file' then either->>'id' else either->>'case_id' end)::uuid);
      return null;
    end $$;
  `);
  const { rows } = await owner.query<{ name: string; me: string }>(`
    select relname as name, session_user::text as me from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname not like 'audit%' and relname <> 'worker_heartbeat'`);
  for (const { name, me } of rows)
    await owner.query(
      `create trigger zz_matrix after insert or update or delete on "${name}" for each row execute function matrix.note(${owner.escapeLiteral(me)})`,
    );
}

/** What was written since this was last asked. */
export async function changesSince(owner: pg.Client): Promise<Change[]> {
  const { rows } = await owner.query<Change>('delete from matrix.change returning "table", viewer, "case"');
  return rows;
}
