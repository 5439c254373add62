-- What every statement pays for. A short statement spent most of its time on planning the same small look-ups again
-- and on starting joins that find one row.

-- Asked many times by the policies of one statement: two look-ups by key instead of a join inside another function.
CREATE OR REPLACE FUNCTION access.viewer_membership(OUT organisation_id uuid, OUT role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT m.organisation_id, m.role INTO organisation_id, role FROM membership m
  WHERE m.user_id = access.viewer_id() AND m.ended_at IS NULL
    AND EXISTS (SELECT FROM user_account u WHERE u.id = m.user_id AND u.disabled_at IS NULL);
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.viewer_principals() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE viewer uuid := access.viewer_id(); of_organisation uuid; as_role text;
BEGIN
  SELECT m.organisation_id, m.role INTO of_organisation, as_role FROM membership m
  WHERE m.user_id = viewer AND m.ended_at IS NULL
    AND EXISTS (SELECT FROM user_account u WHERE u.id = m.user_id AND u.disabled_at IS NULL);
  IF as_role IS NULL OR as_role = 'administrator' THEN RETURN '{}'; END IF;
  IF as_role <> 'coordinator' THEN RETURN ARRAY[viewer, of_organisation]; END IF;
  RETURN array_remove(ARRAY[viewer, of_organisation,
    (SELECT o.coordinators_principal FROM organisation o WHERE o.id = of_organisation)], NULL);
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.viewer_organisation() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT (access.viewer_membership()).organisation_id $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.viewer_role() RETURNS text LANGUAGE sql STABLE
AS $$ SELECT (access.viewer_membership()).role $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.viewer_case_organisation() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT CASE WHEN role <> 'administrator' THEN organisation_id END FROM access.viewer_membership() $$;--> statement-breakpoint

-- These read by key, so that no value makes another plan better: one plan for the life of a connection.
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['sees', 'may_keep', 'may_direct', 'standing', 'shared_cases', 'refresh_audience',
    'refresh_next_due', 'reminder_recipients', 'task_recipients', 'record_change', 'write_audit_as', 'seal_record'] LOOP
    EXECUTE format('ALTER FUNCTION access.%I SET plan_cache_mode = force_generic_plan', f);
  END LOOP;
END $$;--> statement-breakpoint

-- A statement that touched no row changed no date.
CREATE OR REPLACE FUNCTION access.on_due_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE targets uuid[] := ARRAY(SELECT DISTINCT case_id FROM changed);
BEGIN
  IF cardinality(targets) > 0 THEN PERFORM access.refresh_next_due(targets); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint

-- Only the date of a case moved: who sees it did not change.
CREATE OR REPLACE FUNCTION access.on_case_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.sensitivity, NEW.status, NEW.organisation_id)
      IS NOT DISTINCT FROM (OLD.sensitivity, OLD.status, OLD.organisation_id) THEN
    UPDATE case_audience SET next_due = coalesce(NEW.next_due, 'infinity')
    WHERE case_id = NEW.id AND next_due <> coalesce(NEW.next_due, 'infinity');
  ELSE
    PERFORM access.refresh_audience(NEW.id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint

-- Who is reminded of a case is asked once, and only when something on it is near.
CREATE OR REPLACE FUNCTION access.plan_case_reminders(in_case uuid, in_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT access.sees(in_case) OR EXISTS (SELECT FROM case_file WHERE id = in_case AND status = 'closed') THEN RETURN; END IF;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL unnest((SELECT array_agg(w.user_id) FROM access.reminder_recipients(in_case) w)) r(user_id)
  WHERE o.case_id = in_case AND o.state = 'open' AND o.weight = 'main' AND o.due_on <= in_today + 7
    AND (o.opens_on IS NULL OR o.opens_on <= in_today)
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE k.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.task_recipients(k.case_id, k.assignee_id) r
  WHERE k.case_id = in_case AND k.done_at IS NULL AND k.due_on <= in_today + 7
  ON CONFLICT DO NOTHING;
END $$;--> statement-breakpoint

-- One function less between a change and its entry.
CREATE OR REPLACE FUNCTION access.write_audit(
  in_action text, in_subject text, in_subject_id uuid, in_operation text,
  in_organisation uuid, in_case uuid, in_before jsonb, in_after jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM access.write_audit_as(access.viewer_id(), access.viewer_session(), in_action, in_subject, in_subject_id,
    in_operation, in_organisation, in_case, in_before, in_after);
END $$;--> statement-breakpoint

-- Makes what is stored of an inquiry equal to what was derived, and writes the reminders that are due by it: one
-- statement of the app instead of four, planned once. Nobody's rights but the caller's: the policies hold in here.
-- The caller has locked the inquiry. What did not change is not touched.
CREATE FUNCTION access.save_derived(in_inquiry uuid, in_case uuid, in_organisation uuid, in_state jsonb,
  in_obligations jsonb, in_today date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE s record;
BEGIN
  DELETE FROM obligation WHERE inquiry_id = in_inquiry
    AND key NOT IN (SELECT d->>'key' FROM jsonb_array_elements(in_obligations) d);
  UPDATE obligation o SET owner = d.owner, step = d.step, hop_id = d.hop_id, authority_id = d.authority_id,
    weight = d.weight, opens_on = d.opens_on, due_on = d.due_on, due_expected = d.due_expected, due_safe = d.due_safe,
    state = d.state, met_on = d.met_on, estimated = d.estimated, provisional = d.provisional,
    unconfirmed = d.unconfirmed, trace = d.trace, updated_at = now()
  FROM jsonb_populate_recordset(NULL::obligation, in_obligations) d
  WHERE o.inquiry_id = in_inquiry AND o.key = d.key
    AND (o.owner, o.step, o.hop_id, o.authority_id, o.weight, o.opens_on, o.due_on, o.due_expected, o.due_safe,
        o.state, o.met_on, o.estimated, o.provisional, o.unconfirmed, o.trace)
      IS DISTINCT FROM (d.owner, d.step, d.hop_id, d.authority_id, d.weight, d.opens_on, d.due_on, d.due_expected,
        d.due_safe, d.state, d.met_on, d.estimated, d.provisional, d.unconfirmed, d.trace);
  INSERT INTO obligation (case_id, organisation_id, inquiry_id, key, owner, step, hop_id, authority_id, weight,
    opens_on, due_on, due_expected, due_safe, state, met_on, estimated, provisional, unconfirmed, trace)
  SELECT in_case, in_organisation, in_inquiry, d.key, d.owner, d.step, d.hop_id, d.authority_id, d.weight,
    d.opens_on, d.due_on, d.due_expected, d.due_safe, d.state, d.met_on, d.estimated, d.provisional, d.unconfirmed,
    d.trace
  FROM jsonb_populate_recordset(NULL::obligation, in_obligations) d
  WHERE NOT EXISTS (SELECT FROM obligation o WHERE o.inquiry_id = in_inquiry AND o.key = d.key);
  SELECT * INTO s FROM jsonb_to_record(in_state)
    AS x(status text, next_due date, last_heard_on date, last_heard_kind text);
  UPDATE inquiry SET status = s.status, next_due = s.next_due, last_heard_on = s.last_heard_on,
    last_heard_kind = s.last_heard_kind, updated_at = now()
  WHERE id = in_inquiry AND (status, next_due, last_heard_on, last_heard_kind)
    IS DISTINCT FROM (s.status, s.next_due, s.last_heard_on, s.last_heard_kind);
  PERFORM access.plan_case_reminders(in_case, in_today);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.save_derived FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.save_derived TO vigil_app;--> statement-breakpoint

-- Lists ---------------------------------------------------------------------------------------------------
-- What binds us is rare among what authorities owe: without an index of its own the whole list was walked for it.
CREATE INDEX obligation_ours ON obligation (organisation_id, due_on, id)
WHERE state = 'open' AND owner = 'ours';--> statement-breakpoint

-- How many open cases each colleague has, and what is past its last day on them; of the cases that the viewer sees,
-- and of their own organisation. Counting over all cases under a policy looks every row's case up again, so it is
-- done in here over the viewer's audience, read once. Without a day nothing is counted as late.
CREATE FUNCTION access.colleague_load(in_today date) RETURNS TABLE (user_id uuid, open_cases int, overdue int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH seen AS (
    SELECT a.case_id, a.next_due FROM case_audience a
    WHERE a.principal = ANY ((SELECT access.viewer_principals())::uuid[]) AND a.status <> 'closed'
      -- What has run out, the other way round: the rest is then read from an index alone.
      AND NOT EXISTS (SELECT FROM case_audience x WHERE x.expires_at < 'infinity' AND x.expires_at <= now()
        AND x.case_id = a.case_id AND x.principal = a.principal)
  ), mine AS MATERIALIZED (
    SELECT DISTINCT s.user_id, s.case_id, v.next_due
    FROM seen v JOIN case_assignment s ON s.case_id = v.case_id AND s.ended_at IS NULL
    JOIN case_file c ON c.id = v.case_id AND c.organisation_id = (SELECT access.viewer_case_organisation())
  ), late AS (
    SELECT o.case_id, count(*) AS n FROM obligation o
    WHERE in_today IS NOT NULL AND o.case_id IN (SELECT m.case_id FROM mine m WHERE m.next_due < in_today)
      AND o.state = 'open' AND o.weight = 'main' AND (o.opens_on IS NULL OR o.opens_on <= in_today)
      AND o.due_on < in_today
    GROUP BY o.case_id
  )
  SELECT m.user_id, count(*)::int, coalesce(sum(l.n), 0)::int
  FROM mine m LEFT JOIN late l ON l.case_id = m.case_id GROUP BY m.user_id
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.colleague_load FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.colleague_load TO vigil_app;--> statement-breakpoint

-- Known people --------------------------------------------------------------------------------------------
-- Names are looked for in one's own house and on the few cases shared with one. Of two million spellings a house has
-- some ten thousand: its id in the index of letters leaves the rest unread.
CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
ALTER TABLE person_name ADD COLUMN organisation_id uuid;--> statement-breakpoint
CREATE FUNCTION access.name_of_organisation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.organisation_id := (SELECT c.organisation_id FROM case_file c WHERE c.id = NEW.case_id);
  RETURN NEW;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.name_of_organisation FROM PUBLIC;--> statement-breakpoint
-- Nobody changed a name by this, and the record says nothing of it.
ALTER TABLE person_name DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE person_name n SET organisation_id = c.organisation_id FROM case_file c WHERE c.id = n.case_id;--> statement-breakpoint
ALTER TABLE person_name ENABLE TRIGGER USER;--> statement-breakpoint
CREATE TRIGGER person_name_organisation BEFORE INSERT OR UPDATE OF case_id, organisation_id ON person_name
FOR EACH ROW EXECUTE FUNCTION access.name_of_organisation();--> statement-breakpoint
DROP INDEX person_name_trgm;--> statement-breakpoint
CREATE INDEX person_name_trgm ON person_name USING gin (organisation_id, lower(text) gin_trgm_ops);--> statement-breakpoint

-- The thresholds below belong to a library that has to be there before they can be named.
SELECT similarity('', '');--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.find_known_names(in_spellings text[], in_limit int)
RETURNS TABLE (name text, reference text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  WITH spelled AS (SELECT lower(x) AS spelling FROM unnest(in_spellings[1:4]) x), near AS (
    SELECT n.person_id, n.case_id, n.text, s.spelling FROM spelled s
    JOIN person_name n ON n.organisation_id = (SELECT access.viewer_case_organisation())
      AND lower(n.text) %> s.spelling
    UNION ALL
    SELECT n.person_id, n.case_id, n.text, s.spelling FROM spelled s
    JOIN person_name n ON n.case_id = ANY ((SELECT access.shared_cases())::uuid[])
  )
  SELECT f.name, f.reference, f.role FROM (
    SELECT DISTINCT ON (n.person_id) n.text AS name, c.reference, p.role, l.likeness
    FROM near n
    CROSS JOIN LATERAL (SELECT similarity(lower(n.text), n.spelling) AS whole,
      word_similarity(n.spelling, lower(n.text)) AS part OFFSET 0) m
    CROSS JOIN LATERAL (SELECT greatest(m.whole, m.part) AS likeness) l
    JOIN person p ON p.id = n.person_id
    JOIN case_file c ON c.id = n.case_id
    WHERE (m.whole >= 0.3 OR m.part >= 0.6) AND l.likeness >= 0.45
      AND EXISTS (SELECT FROM case_audience a WHERE a.case_id = n.case_id AND a.expires_at > now()
        AND a.principal = ANY ((SELECT access.viewer_principals())::uuid[]) OFFSET 0)
    ORDER BY n.person_id, l.likeness DESC) f
  ORDER BY f.likeness DESC, f.reference LIMIT least(in_limit, 20)
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.tell_known_people(in_case uuid, in_spellings text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.6 AS $$
BEGIN
  IF NOT access.sees(in_case) THEN RETURN; END IF;
  INSERT INTO notice (user_id, case_id, kind, actor_id, subject_id)
  SELECT DISTINCT r.user_id, k.id, 'known-person', access.viewer_id(), in_case
  FROM (
    SELECT DISTINCT c.id, c.organisation_id, c.sensitivity
    FROM (SELECT lower(x) AS spelling FROM unnest(in_spellings[1:8]) x) s
    JOIN person_name n ON n.organisation_id = (SELECT access.viewer_case_organisation()) AND lower(n.text) % s.spelling
    JOIN case_file c ON c.id = n.case_id
    WHERE n.case_id <> in_case AND NOT access.sees(c.id)
    LIMIT 20) k
  JOIN LATERAL (
    SELECT s.user_id FROM case_assignment s WHERE s.case_id = k.id AND s.ended_at IS NULL AND k.sensitivity = 'sealed'
    UNION SELECT m.user_id FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE k.sensitivity <> 'sealed' AND m.organisation_id = k.organisation_id AND m.role = 'coordinator'
      AND m.ended_at IS NULL AND u.disabled_at IS NULL) r ON r.user_id <> access.viewer_id();
END $$;
