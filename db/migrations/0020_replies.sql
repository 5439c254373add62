-- Replies judged: what waits for a lawyer, what follows from it, and when people are reminded.

-- A judgement is begun by the function below alone, so that nobody writes somebody else's name on what was logged.
REVOKE INSERT, UPDATE ON assessment FROM vigil_app;--> statement-breakpoint
GRANT UPDATE (verdict, grounds, assessed_by, assessed_at, version) ON assessment TO vigil_app;--> statement-breakpoint

-- Judged in one's own name, by a lawyer, and not by who logged it where the organisation wants four eyes.
CREATE OR REPLACE FUNCTION access.guard_assessment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.assessed_by IS NOT NULL AND NEW.assessed_by = NEW.logged_by
    AND (SELECT o.four_eyes FROM organisation o WHERE o.id = NEW.organisation_id)
  THEN RAISE EXCEPTION 'a reply is judged by somebody else than who logged it' USING ERRCODE = '42501'; END IF;
  IF NEW.assessed_by IS NOT NULL AND access.viewer_id() IS NOT NULL
    AND (NEW.assessed_by <> access.viewer_id() OR access.viewer_role() IS DISTINCT FROM 'lawyer')
  THEN RAISE EXCEPTION 'a reply is judged by a lawyer, in their own name' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint

-- The second act on a step that nothing heals: in one's own name, and only after the first.
CREATE FUNCTION access.guard_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.checked_by IS NOT NULL AND access.viewer_id() IS NOT NULL AND NEW.checked_by <> access.viewer_id()
  THEN RAISE EXCEPTION 'a step is checked in one''s own name' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER task_two_acts BEFORE UPDATE OF checked_by ON task
FOR EACH ROW WHEN (NEW.checked_by IS DISTINCT FROM OLD.checked_by) EXECUTE FUNCTION access.guard_check();--> statement-breakpoint

-- The lawyer to whom a judgement falls: one on the case, who did not log it where four eyes are wanted.
CREATE FUNCTION access.judge_of(in_case uuid, in_logged_by uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.user_id FROM case_file c
  JOIN organisation o ON o.id = c.organisation_id
  JOIN case_assignment s ON s.case_id = c.id AND s.ended_at IS NULL
  JOIN membership m ON m.user_id = s.user_id AND m.organisation_id = o.id AND m.ended_at IS NULL AND m.role = 'lawyer'
  JOIN user_account u ON u.id = s.user_id AND u.disabled_at IS NULL
  WHERE c.id = in_case AND NOT (o.four_eyes AND s.user_id = in_logged_by)
  ORDER BY s.capacity <> 'lawyer', s.assigned_at LIMIT 1
$$;--> statement-breakpoint

-- Notes that a reply, or a duty that was not met, waits to be judged. Whoever records what happened may do this, a
-- partner who contributes too, though they judge nothing. `in_subject`: the id of the reply's move, or the duty's key.
CREATE FUNCTION access.await_judgement(in_inquiry uuid, in_subject text, in_today date) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i inquiry; waiting uuid; logger uuid;
BEGIN
  SELECT * INTO i FROM inquiry WHERE id = in_inquiry;
  IF i.id IS NULL OR NOT EXISTS (SELECT FROM case_audience a WHERE a.case_id = i.case_id AND a.may_write
    AND a.expires_at > now() AND a.principal = ANY ((SELECT access.viewer_principals())::uuid[])) THEN
    RAISE EXCEPTION 'not for the viewer to write' USING ERRCODE = '42501';
  END IF;
  SELECT m.entered_by INTO logger FROM move m WHERE m.inquiry_id = i.id AND m.id::text = in_subject AND m.kind = 'replied';
  IF logger IS NULL AND NOT EXISTS (SELECT FROM obligation o WHERE o.inquiry_id = i.id AND o.key = in_subject
    AND o.owner = 'theirs' AND o.weight = 'main' AND o.state = 'open') THEN RETURN NULL; END IF;
  logger := coalesce(logger, access.viewer_id());
  INSERT INTO assessment (case_id, organisation_id, inquiry_id, subject, logged_by)
  VALUES (i.case_id, i.organisation_id, i.id, in_subject, logger)
  ON CONFLICT (inquiry_id, subject) DO NOTHING RETURNING id INTO waiting;
  IF waiting IS NULL THEN
    RETURN (SELECT a.id FROM assessment a WHERE a.inquiry_id = i.id AND a.subject = in_subject);
  END IF;
  -- Its name follows from its kind, in the reader's language.
  INSERT INTO task (case_id, organisation_id, title, kind, assessment_id, inquiry_id, due_on, assignee_id, created_by)
  SELECT i.case_id, i.organisation_id, '', 'assessment', waiting, i.id, in_today + o.assessment_days,
    access.judge_of(i.case_id, logger), access.viewer_id()
  FROM organisation o WHERE o.id = i.organisation_id;
  RETURN waiting;
END $$;--> statement-breakpoint

-- After a correction: what no longer stands is no longer to be judged, and what stands again is. `in_standing` names
-- each reply or unmet duty with who wrote it as it now reads (null: nobody in particular).
CREATE FUNCTION access.settle_judgements(in_inquiry uuid, in_standing jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM inquiry i JOIN case_audience a ON a.case_id = i.case_id WHERE i.id = in_inquiry
    AND a.may_write AND a.expires_at > now() AND a.principal = ANY ((SELECT access.viewer_principals())::uuid[]))
  THEN RETURN; END IF;
  UPDATE assessment SET voided_at = now(), version = version + 1
  WHERE inquiry_id = in_inquiry AND voided_at IS NULL AND NOT in_standing ? subject;
  UPDATE assessment SET voided_at = NULL, version = version + 1
  WHERE inquiry_id = in_inquiry AND voided_at IS NOT NULL AND in_standing ? subject;
  UPDATE assessment a SET logged_by = (in_standing->>a.subject)::uuid
  WHERE a.inquiry_id = in_inquiry AND a.assessed_at IS NULL AND in_standing->>a.subject IS NOT NULL
    AND a.logged_by <> (in_standing->>a.subject)::uuid;
END $$;--> statement-breakpoint

CREATE FUNCTION access.set_judging(in_four_eyes boolean, in_days int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  UPDATE organisation SET four_eyes = in_four_eyes, assessment_days = in_days
  WHERE id = org AND (four_eyes, assessment_days) IS DISTINCT FROM (in_four_eyes, in_days);
END $$;--> statement-breakpoint

-- What fell away with its judgement is no date of the case.
CREATE OR REPLACE FUNCTION access.refresh_next_due(targets uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  UPDATE case_file c SET next_due = d.due
  FROM (
    SELECT t.id, least(
      (SELECT min(o.due_on) FROM obligation o WHERE o.case_id = t.id AND o.state = 'open'
        AND o.weight = 'main'),
      (SELECT min(k.due_on) FROM task k WHERE k.case_id = t.id AND k.done_at IS NULL AND NOT EXISTS (
        SELECT FROM assessment s WHERE s.id = k.assessment_id AND s.voided_at IS NOT NULL))) AS due
    FROM unnest(targets) AS t(id)) d
  WHERE c.id = d.id AND c.next_due IS DISTINCT FROM d.due
$$;--> statement-breakpoint
CREATE TRIGGER assessment_due AFTER UPDATE ON assessment REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_due_change();--> statement-breakpoint

-- Reminders ----------------------------------------------------------------------------------------------
-- A limit that became a step is reminded of as that step; a hard one two weeks before as well. What was done and has
-- yet to be checked by another reminds the others. What fell away with its judgement reminds nobody.
CREATE FUNCTION access.is_step(in_inquiry uuid, in_key text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM task k JOIN assessment s ON s.id = k.assessment_id AND s.voided_at IS NULL
    WHERE k.inquiry_id = in_inquiry AND k.kind = 'step' AND k.remedy_key = in_key)
$$;--> statement-breakpoint
CREATE FUNCTION access.is_owed(k task) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (k.done_at IS NULL OR (k.hard AND k.checked_at IS NULL)) AND (k.assessment_id IS NULL OR NOT EXISTS (
    SELECT FROM assessment s WHERE s.id = k.assessment_id AND s.voided_at IS NOT NULL))
$$;--> statement-breakpoint
CREATE FUNCTION access.owed_recipients(k task) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.user_id FROM access.task_recipients(k.case_id, CASE WHEN k.done_at IS NULL THEN k.assignee_id END) r
  WHERE r.user_id IS DISTINCT FROM k.done_by
$$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION access.plan_reminders(in_organisation uuid, in_today date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE since date; distance int; added bigint; written bigint := 0;
BEGIN
  INSERT INTO reminder_plan VALUES (in_organisation, in_today - 1) ON CONFLICT DO NOTHING;
  SELECT planned_through INTO since FROM reminder_plan WHERE organisation_id = in_organisation FOR UPDATE;
  IF since >= in_today THEN RETURN 0; END IF;
  FOREACH distance IN ARRAY ARRAY[14, 7, 3, 1, 0, -1] LOOP
    IF distance <> 14 THEN
      INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
      SELECT o.case_id, r.user_id, o.id, o.due_on, distance
      FROM obligation o JOIN case_file c ON c.id = o.case_id AND c.status <> 'closed'
      CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
      WHERE o.organisation_id = in_organisation AND o.state = 'open' AND o.weight = 'main'
        AND (o.opens_on IS NULL OR o.opens_on <= in_today)
        AND o.due_on > since + distance AND o.due_on <= in_today + distance
        AND NOT (o.owner = 'ours' AND access.is_step(o.inquiry_id, o.key))
      ON CONFLICT DO NOTHING;
      GET DIAGNOSTICS added = ROW_COUNT;
      written := written + added;
    END IF;
    INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
    SELECT k.case_id, r.user_id, k.id, k.due_on, distance
    FROM task k JOIN case_file c ON c.id = k.case_id AND c.status <> 'closed'
    CROSS JOIN LATERAL access.owed_recipients(k) r
    WHERE k.id IN (
        SELECT t.id FROM task t WHERE t.organisation_id = in_organisation AND t.done_at IS NULL
          AND t.due_on > since + distance AND t.due_on <= in_today + distance
        UNION ALL
        SELECT t.id FROM task t WHERE t.organisation_id = in_organisation AND t.hard AND t.checked_at IS NULL
          AND t.done_at IS NOT NULL AND t.due_on > since + distance AND t.due_on <= in_today + distance)
      AND (distance <> 14 OR k.hard) AND access.is_owed(k)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    written := written + added;
  END LOOP;
  UPDATE reminder_plan SET planned_through = in_today WHERE organisation_id = in_organisation;
  RETURN written;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.plan_case_reminders(in_case uuid, in_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT access.sees(in_case) OR EXISTS (SELECT FROM case_file WHERE id = in_case AND status = 'closed') THEN RETURN; END IF;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL unnest((SELECT array_agg(w.user_id) FROM access.reminder_recipients(in_case) w)) r(user_id)
  WHERE o.case_id = in_case AND o.state = 'open' AND o.weight = 'main'
    AND o.due_on <= in_today + 7
    AND (o.opens_on IS NULL OR o.opens_on <= in_today)
    AND NOT (o.owner = 'ours' AND access.is_step(o.inquiry_id, o.key))
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[14, 7, 3, 1, 0, -1]) x
    WHERE k.due_on - x <= in_today AND (x <> 14 OR k.hard)) d
  CROSS JOIN LATERAL access.owed_recipients(k) r
  WHERE k.case_id = in_case AND k.due_on <= in_today + 14 AND d.days IS NOT NULL AND access.is_owed(k)
  ON CONFLICT DO NOTHING;
END $$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['judge_of', 'await_judgement', 'settle_judgements', 'set_judging', 'is_step', 'is_owed',
    'owed_recipients', 'guard_check'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['await_judgement', 'settle_judgements', 'set_judging'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
