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
