-- Reminders are written by set: 7, 3 and 1 days before, on the day, and the day after (-1).
-- The unique indexes of `reminder` make each of them happen once, however often this runs.
CREATE FUNCTION access.reminder_recipients(in_case uuid) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.user_id FROM case_assignment a JOIN user_account u ON u.id = a.user_id
  WHERE a.case_id = in_case AND a.ended_at IS NULL AND u.disabled_at IS NULL
  UNION
  SELECT m.user_id FROM case_file c JOIN membership m ON m.organisation_id = c.organisation_id
  JOIN user_account u ON u.id = m.user_id
  WHERE c.id = in_case AND c.sensitivity <> 'sealed' AND m.role = 'coordinator' AND m.ended_at IS NULL
    AND u.disabled_at IS NULL AND NOT access.case_is_assigned(in_case)
$$;--> statement-breakpoint

-- Writes an organisation's reminders up to `in_today` (its own day). Touches only what falls due between
-- the last run and today, so a week without the worker is made up for, each reminder once.
CREATE FUNCTION access.plan_reminders(in_organisation uuid, in_today date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE since date; written bigint; more bigint;
BEGIN
  INSERT INTO reminder_plan VALUES (in_organisation, in_today - 1) ON CONFLICT DO NOTHING;
  SELECT planned_through INTO since FROM reminder_plan WHERE organisation_id = in_organisation FOR UPDATE;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM unnest(ARRAY[7, 3, 1, 0, -1]) AS d(days)
  JOIN obligation o ON o.organisation_id = in_organisation AND o.state = 'open'
    AND o.due_on > since + d.days AND o.due_on <= in_today + d.days
  CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
  JOIN case_file c ON c.id = o.case_id AND c.status <> 'closed'
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM unnest(ARRAY[7, 3, 1, 0, -1]) AS d(days)
  JOIN task k ON k.organisation_id = in_organisation AND k.done_at IS NULL
    AND k.due_on > since + d.days AND k.due_on <= in_today + d.days
  CROSS JOIN LATERAL (
    SELECT k.assignee_id AS user_id WHERE k.assignee_id IS NOT NULL
    UNION ALL SELECT x.user_id FROM access.reminder_recipients(k.case_id) x WHERE k.assignee_id IS NULL) r
  JOIN case_file c ON c.id = k.case_id AND c.status <> 'closed'
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS more = ROW_COUNT;
  UPDATE reminder_plan SET planned_through = greatest(planned_through, in_today) WHERE organisation_id = in_organisation;
  RETURN written + more;
END $$;--> statement-breakpoint

-- After a change on one case: of the distances already passed, only the nearest is worth saying.
CREATE FUNCTION access.plan_case_reminders(in_case uuid, in_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_audience WHERE case_id = in_case AND principal = ANY (access.viewer_principals()))
  THEN RETURN; END IF;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
  WHERE o.case_id = in_case AND o.state = 'open' AND d.days IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, coalesce(k.assignee_id, r.user_id), k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE k.due_on - x <= in_today) d
  LEFT JOIN LATERAL access.reminder_recipients(k.case_id) r ON k.assignee_id IS NULL
  WHERE k.case_id = in_case AND k.done_at IS NULL AND d.days IS NOT NULL AND coalesce(k.assignee_id, r.user_id) IS NOT NULL
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
  FOREACH f IN ARRAY ARRAY['reminder_recipients', 'plan_reminders', 'plan_case_reminders', 'beat', 'organisations_to_plan'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['plan_reminders', 'beat', 'organisations_to_plan'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_worker', f);
  END LOOP;
  GRANT EXECUTE ON FUNCTION access.plan_case_reminders TO vigil_app;
END $$;
