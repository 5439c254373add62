-- Who may see what, held by the database itself. See docs/security.md.
-- vigil_app and vigil_worker are group roles without login and without BYPASSRLS; the owner runs migrations.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SCHEMA access;--> statement-breakpoint
GRANT USAGE ON SCHEMA access TO vigil_app, vigil_worker;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO vigil_app, vigil_worker;--> statement-breakpoint

-- The viewer -------------------------------------------------------------------------------------------
CREATE FUNCTION access.viewer_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('vigil.viewer', true), '')::uuid;--> statement-breakpoint

-- The viewer's organisation and role come from the membership row, never from the caller.
CREATE FUNCTION access.viewer_membership(OUT organisation_id uuid, OUT role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.organisation_id, m.role FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.user_id = access.viewer_id() AND m.ended_at IS NULL AND u.disabled_at IS NULL
$$;--> statement-breakpoint
CREATE FUNCTION access.viewer_organisation() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT organisation_id FROM access.viewer_membership() $$;--> statement-breakpoint
CREATE FUNCTION access.viewer_role() RETURNS text LANGUAGE sql STABLE
AS $$ SELECT role FROM access.viewer_membership() $$;--> statement-breakpoint

-- The organisation in which the viewer may work on cases; an administrator has none.
CREATE FUNCTION access.viewer_case_organisation() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT organisation_id FROM access.viewer_membership() WHERE role <> 'administrator' $$;--> statement-breakpoint

CREATE FUNCTION access.viewer_principals() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((
    SELECT array_remove(ARRAY[
      m.user_id, m.organisation_id, CASE WHEN m.role = 'coordinator' THEN o.coordinators_principal END], NULL)
    FROM access.viewer_membership() v
    JOIN membership m ON m.organisation_id = v.organisation_id AND m.user_id = access.viewer_id()
    JOIN organisation o ON o.id = m.organisation_id
    WHERE m.ended_at IS NULL AND m.role <> 'administrator'), '{}')
$$;--> statement-breakpoint

-- The audience of a case -------------------------------------------------------------------------------
CREATE FUNCTION access.refresh_audience(target uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH c AS (
    SELECT cf.id, cf.organisation_id, cf.sensitivity, cf.status, cf.next_due, o.coordinators_principal,
      EXISTS (SELECT FROM case_assignment a WHERE a.case_id = cf.id AND a.ended_at IS NULL) AS assigned
    FROM case_file cf JOIN organisation o ON o.id = cf.organisation_id WHERE cf.id = target
  ), wanted AS (
    SELECT organisation_id AS principal FROM c WHERE sensitivity = 'open'
    UNION SELECT coordinators_principal FROM c WHERE sensitivity = 'restricted'
    UNION SELECT a.user_id FROM c JOIN case_assignment a ON a.case_id = c.id
      WHERE a.ended_at IS NULL AND c.sensitivity <> 'open'
  ), gone AS (
    DELETE FROM case_audience WHERE case_id = target AND principal NOT IN (SELECT principal FROM wanted)
  )
  INSERT INTO case_audience (case_id, principal, status, next_due, assigned)
  SELECT c.id, w.principal, c.status, coalesce(c.next_due, 'infinity'), c.assigned FROM c CROSS JOIN wanted w
  ON CONFLICT (case_id, principal) DO UPDATE
    SET status = excluded.status, next_due = excluded.next_due, assigned = excluded.assigned
    WHERE (case_audience.status, case_audience.next_due, case_audience.assigned)
      IS DISTINCT FROM (excluded.status, excluded.next_due, excluded.assigned)
$$;--> statement-breakpoint
CREATE FUNCTION access.on_case_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM access.refresh_audience(NEW.id); RETURN NULL; END $$;--> statement-breakpoint
CREATE TRIGGER case_file_audience AFTER INSERT OR UPDATE OF sensitivity, status, next_due, organisation_id
ON case_file FOR EACH ROW EXECUTE FUNCTION access.on_case_change();--> statement-breakpoint
CREATE FUNCTION access.on_assignment_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM access.refresh_audience(coalesce(NEW.case_id, OLD.case_id)); RETURN NULL; END $$;--> statement-breakpoint
CREATE TRIGGER case_assignment_audience AFTER INSERT OR UPDATE OR DELETE
ON case_assignment FOR EACH ROW EXECUTE FUNCTION access.on_assignment_change();--> statement-breakpoint

CREATE FUNCTION access.case_is_assigned(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM case_assignment WHERE case_id = target AND ended_at IS NULL)
$$;--> statement-breakpoint

-- Derived: the earliest open date of a case, minor steps apart -----------------------------------------
CREATE FUNCTION access.refresh_next_due(targets uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE case_file c SET next_due = d.due
  FROM (
    SELECT t.id, least(
      (SELECT min(o.due_on) FROM obligation o WHERE o.case_id = t.id AND o.state = 'open'
        AND o.weight = 'main'),
      (SELECT min(k.due_on) FROM task k WHERE k.case_id = t.id AND k.done_at IS NULL)) AS due
    FROM unnest(targets) AS t(id)) d
  WHERE c.id = d.id AND c.next_due IS DISTINCT FROM d.due
$$;--> statement-breakpoint
CREATE FUNCTION access.on_due_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM access.refresh_next_due(ARRAY(SELECT DISTINCT case_id FROM changed));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER obligation_due_i AFTER INSERT ON obligation REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_due_change();--> statement-breakpoint
CREATE TRIGGER obligation_due_u AFTER UPDATE ON obligation REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_due_change();--> statement-breakpoint
CREATE TRIGGER obligation_due_d AFTER DELETE ON obligation REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_due_change();--> statement-breakpoint
CREATE TRIGGER task_due_i AFTER INSERT ON task REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_due_change();--> statement-breakpoint
CREATE TRIGGER task_due_u AFTER UPDATE ON task REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_due_change();--> statement-breakpoint

-- Row-level security -------------------------------------------------------------------------------------
-- Everything that hangs on a case is visible exactly where the case is: the audience decides.
ALTER TABLE case_audience ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY case_audience_read ON case_audience FOR SELECT TO vigil_app
USING (principal = ANY ((SELECT access.viewer_principals())::uuid[]));--> statement-breakpoint
GRANT SELECT ON case_audience TO vigil_app;--> statement-breakpoint

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY case_file_read ON case_file FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_file.id));--> statement-breakpoint
-- A case is born open and is closed to others in the same transaction, once its opener is assigned.
CREATE POLICY case_file_open ON case_file FOR INSERT TO vigil_app
WITH CHECK (organisation_id = (SELECT access.viewer_case_organisation()) AND opened_by = (SELECT access.viewer_id()));--> statement-breakpoint
CREATE POLICY case_file_edit ON case_file FOR UPDATE TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_file.id))
WITH CHECK (organisation_id = (SELECT access.viewer_case_organisation()));--> statement-breakpoint
GRANT SELECT, INSERT ON case_file TO vigil_app;--> statement-breakpoint
GRANT UPDATE (title, title_lang, summary, kinds, status, sensitivity, urgency, host_state, origin_state, place,
  happened_edtf, version, updated_at) ON case_file TO vigil_app;--> statement-breakpoint

ALTER TABLE case_assignment ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY case_assignment_read ON case_assignment FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_assignment.case_id));--> statement-breakpoint
CREATE FUNCTION access.is_colleague(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.user_id = target AND m.organisation_id = access.viewer_organisation()
      AND m.role <> 'administrator' AND m.ended_at IS NULL AND u.disabled_at IS NULL)
$$;--> statement-breakpoint
CREATE POLICY case_assignment_assign ON case_assignment FOR INSERT TO vigil_app
WITH CHECK (
  EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_assignment.case_id)
  AND assigned_by = (SELECT access.viewer_id()) AND access.is_colleague(user_id)
  AND ((SELECT access.viewer_role()) = 'coordinator'
    OR (user_id = (SELECT access.viewer_id()) AND NOT access.case_is_assigned(case_id))));--> statement-breakpoint
CREATE POLICY case_assignment_end ON case_assignment FOR UPDATE TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_assignment.case_id)
  AND (SELECT access.viewer_role()) = 'coordinator');--> statement-breakpoint
GRANT SELECT, INSERT ON case_assignment TO vigil_app;--> statement-breakpoint
GRANT UPDATE (ended_at) ON case_assignment TO vigil_app;--> statement-breakpoint

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'person_name', 'contact_channel', 'consent', 'source', 'event',
    'event_person', 'claim', 'claim_link', 'open_question', 'document', 'task', 'inquiry',
    'inquiry_question', 'move', 'obligation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO vigil_app USING (EXISTS (SELECT FROM case_audience a '
      'WHERE a.case_id = %I.case_id)) WITH CHECK (EXISTS (SELECT FROM case_audience a WHERE a.case_id = %I.case_id))',
      t || '_by_audience', t, t, t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO vigil_app', t);
  END LOOP;
  -- Links and derived rows may go; a move is never changed and never deleted; records are edited, not removed.
  FOREACH t IN ARRAY ARRAY['person', 'person_name', 'contact_channel', 'consent', 'source', 'event', 'claim',
    'open_question', 'document', 'task', 'inquiry', 'inquiry_question', 'obligation'] LOOP
    EXECUTE format('GRANT UPDATE ON %I TO vigil_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['event_person', 'claim_link', 'person_name', 'contact_channel', 'inquiry_question',
    'obligation'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO vigil_app', t);
  END LOOP;
END $$;--> statement-breakpoint

ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY reminder_own ON reminder TO vigil_app
USING (user_id = (SELECT access.viewer_id()) AND EXISTS (SELECT FROM case_audience a WHERE a.case_id = reminder.case_id));--> statement-breakpoint
GRANT SELECT ON reminder TO vigil_app;--> statement-breakpoint
GRANT UPDATE (read_at) ON reminder TO vigil_app;--> statement-breakpoint

ALTER TABLE intake_draft ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY intake_draft_own ON intake_draft TO vigil_app
USING (author_id = (SELECT access.viewer_id()) AND organisation_id = (SELECT access.viewer_case_organisation()))
WITH CHECK (author_id = (SELECT access.viewer_id()) AND organisation_id = (SELECT access.viewer_case_organisation()));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON intake_draft TO vigil_app;--> statement-breakpoint

ALTER TABLE handled_request ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY handled_request_own ON handled_request TO vigil_app
USING (user_id = (SELECT access.viewer_id())) WITH CHECK (user_id = (SELECT access.viewer_id()));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON handled_request TO vigil_app;--> statement-breakpoint

-- The directory of authorities belongs to an organisation and all its members.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['authority', 'official', 'authority_regime'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO vigil_app USING (organisation_id = (SELECT access.viewer_organisation())) '
      'WITH CHECK (organisation_id = (SELECT access.viewer_organisation()))', t || '_of_organisation', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO vigil_app', t);
  END LOOP;
END $$;--> statement-breakpoint
GRANT DELETE ON authority_regime TO vigil_app;--> statement-breakpoint

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY organisation_own ON organisation FOR SELECT TO vigil_app
USING (id = (SELECT access.viewer_organisation()));--> statement-breakpoint
GRANT SELECT ON organisation TO vigil_app;--> statement-breakpoint
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY membership_of_organisation ON membership FOR SELECT TO vigil_app
USING (organisation_id = (SELECT access.viewer_organisation()));--> statement-breakpoint
GRANT SELECT ON membership TO vigil_app;--> statement-breakpoint
ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY user_account_of_organisation ON user_account FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM membership m WHERE m.user_id = user_account.id));--> statement-breakpoint
CREATE POLICY user_account_own ON user_account FOR UPDATE TO vigil_app
USING (id = (SELECT access.viewer_id()));--> statement-breakpoint
GRANT SELECT (id, email, name, locale, theme, created_at, disabled_at) ON user_account TO vigil_app;--> statement-breakpoint
GRANT UPDATE (name, locale, theme) ON user_account TO vigil_app;--> statement-breakpoint
ALTER TABLE session ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE case_counter ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reminder_plan ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE worker_heartbeat ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY worker_heartbeat_read ON worker_heartbeat FOR SELECT TO vigil_app USING (true);--> statement-breakpoint
GRANT SELECT ON worker_heartbeat TO vigil_app;--> statement-breakpoint

-- The next case number of the viewer's organisation, for example 42 of THF-2026-0042.
CREATE FUNCTION access.next_case_reference(in_year int) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.viewer_case_organisation(); number int; prefix text;
BEGIN
  IF org IS NULL THEN RETURN NULL; END IF;
  INSERT INTO case_counter AS k (organisation_id, year, last) VALUES (org, in_year, 1)
  ON CONFLICT (organisation_id, year) DO UPDATE SET last = k.last + 1 RETURNING last INTO number;
  SELECT reference_prefix INTO prefix FROM organisation WHERE id = org;
  RETURN prefix || '-' || in_year || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
END $$;
