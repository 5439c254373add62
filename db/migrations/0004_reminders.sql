-- Reminders are written by set: 7, 3 and 1 days before, on the day, and the day after (-1).
-- The unique indexes of `reminder` make each of them happen once, however often this runs. Minor steps, and what
-- is not owed yet, remind nobody.

-- Who is reminded of a case: the people assigned to it who can still sign in; where there is none, the
-- coordinators, unless the case is sealed.
CREATE FUNCTION access.reminder_recipients(in_case uuid) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH c AS (SELECT id, organisation_id, sensitivity FROM case_file WHERE id = in_case),
  working AS (
    SELECT m.user_id, m.role FROM c JOIN membership m ON m.organisation_id = c.organisation_id
    JOIN user_account u ON u.id = m.user_id
    WHERE m.ended_at IS NULL AND m.role <> 'administrator' AND u.disabled_at IS NULL
  ), assigned AS (
    SELECT DISTINCT w.user_id FROM case_assignment a JOIN working w ON w.user_id = a.user_id
    WHERE a.case_id = in_case AND a.ended_at IS NULL
  )
  SELECT user_id FROM assigned
  UNION ALL
  SELECT w.user_id FROM working w JOIN c ON c.sensitivity <> 'sealed'
  WHERE w.role = 'coordinator' AND NOT EXISTS (SELECT FROM assigned)
$$;--> statement-breakpoint

-- Who is reminded of a task: the one who took it if they can still see the case, otherwise as for the case.
CREATE FUNCTION access.task_recipients(in_case uuid, in_assignee uuid) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taker AS (
    SELECT m.user_id FROM membership m JOIN user_account u ON u.id = m.user_id
    JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = in_assignee AND m.ended_at IS NULL AND m.role <> 'administrator' AND u.disabled_at IS NULL
      AND EXISTS (SELECT FROM case_audience a WHERE a.case_id = in_case AND a.principal = ANY (
        ARRAY[m.user_id, m.organisation_id, CASE WHEN m.role = 'coordinator' THEN o.coordinators_principal END]))
  )
  SELECT user_id FROM taker
  UNION ALL
  SELECT r.user_id FROM access.reminder_recipients(in_case) r WHERE NOT EXISTS (SELECT FROM taker)
$$;--> statement-breakpoint

-- Writes an organisation's reminders up to `in_today` (its own day). Touches only what falls due between
-- the last run and today, so a week without the worker is made up for, each reminder once.
CREATE FUNCTION access.plan_reminders(in_organisation uuid, in_today date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE since date; distance int; added bigint; written bigint := 0;
BEGIN
  INSERT INTO reminder_plan VALUES (in_organisation, in_today - 1) ON CONFLICT DO NOTHING;
  SELECT planned_through INTO since FROM reminder_plan WHERE organisation_id = in_organisation FOR UPDATE;
  IF since >= in_today THEN RETURN 0; END IF;
  FOREACH distance IN ARRAY ARRAY[7, 3, 1, 0, -1] LOOP
    INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
    SELECT o.case_id, r.user_id, o.id, o.due_on, distance
    FROM obligation o JOIN case_file c ON c.id = o.case_id AND c.status <> 'closed'
    CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
    WHERE o.organisation_id = in_organisation AND o.state = 'open' AND o.weight = 'main'
      AND (o.opens_on IS NULL OR o.opens_on <= in_today)
      AND o.due_on > since + distance AND o.due_on <= in_today + distance
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    written := written + added;
    INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
    SELECT k.case_id, r.user_id, k.id, k.due_on, distance
    FROM task k JOIN case_file c ON c.id = k.case_id AND c.status <> 'closed'
    CROSS JOIN LATERAL access.task_recipients(k.case_id, k.assignee_id) r
    WHERE k.organisation_id = in_organisation AND k.done_at IS NULL
      AND k.due_on > since + distance AND k.due_on <= in_today + distance
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    written := written + added;
  END LOOP;
  UPDATE reminder_plan SET planned_through = in_today WHERE organisation_id = in_organisation;
  RETURN written;
END $$;--> statement-breakpoint

-- After a change on one case: of the distances already passed, only the nearest is worth saying.
CREATE FUNCTION access.plan_case_reminders(in_case uuid, in_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_audience WHERE case_id = in_case AND status <> 'closed'
    AND principal = ANY (access.viewer_principals()))
  THEN RETURN; END IF;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
  WHERE o.case_id = in_case AND o.state = 'open' AND o.weight = 'main'
    AND (o.opens_on IS NULL OR o.opens_on <= in_today) AND d.days IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE k.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.task_recipients(k.case_id, k.assignee_id) r
  WHERE k.case_id = in_case AND k.done_at IS NULL AND d.days IS NOT NULL
  ON CONFLICT DO NOTHING;
END $$;--> statement-breakpoint

CREATE FUNCTION access.beat() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO worker_heartbeat (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET seen_at = now()
$$;--> statement-breakpoint
CREATE FUNCTION access.organisations_to_plan() RETURNS TABLE (id uuid, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.time_zone FROM organisation o
$$;--> statement-breakpoint
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['reminder_recipients', 'task_recipients', 'plan_reminders', 'plan_case_reminders', 'beat', 'organisations_to_plan'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['plan_reminders', 'beat', 'organisations_to_plan'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_worker', f);
  END LOOP;
  GRANT EXECUTE ON FUNCTION access.plan_case_reminders TO vigil_app;
END $$;
