-- Minor steps and silences that have not set in are kept, but are never the next thing due and remind nobody.
DROP INDEX "inquiry_authority";--> statement-breakpoint
ALTER TABLE "inquiry" ADD COLUMN "last_heard_kind" text;--> statement-breakpoint
ALTER TABLE "obligation" ADD COLUMN "weight" text DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE "obligation" ADD COLUMN "opens_on" date;--> statement-breakpoint
CREATE INDEX "inquiry_heard_due" ON "inquiry" USING btree ("organisation_id","last_heard_kind",coalesce(next_due, 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "inquiry_authority" ON "inquiry" USING btree ("authority_id",coalesce(next_due, 'infinity'::date),"id");--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.refresh_next_due(targets uuid[]) RETURNS void
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
CREATE OR REPLACE FUNCTION access.plan_reminders(in_organisation uuid, in_today date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE since date; written bigint; more bigint;
BEGIN
  INSERT INTO reminder_plan VALUES (in_organisation, in_today - 1) ON CONFLICT DO NOTHING;
  SELECT planned_through INTO since FROM reminder_plan WHERE organisation_id = in_organisation FOR UPDATE;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM unnest(ARRAY[7, 3, 1, 0, -1]) AS d(days)
  JOIN obligation o ON o.organisation_id = in_organisation AND o.state = 'open' AND o.weight = 'main'
    AND (o.opens_on IS NULL OR o.opens_on <= in_today) AND o.due_on > since + d.days AND o.due_on <= in_today + d.days
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
CREATE OR REPLACE FUNCTION access.plan_case_reminders(in_case uuid, in_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_audience WHERE case_id = in_case AND principal = ANY (access.viewer_principals()))
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
  SELECT k.case_id, coalesce(k.assignee_id, r.user_id), k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE k.due_on - x <= in_today) d
  LEFT JOIN LATERAL access.reminder_recipients(k.case_id) r ON k.assignee_id IS NULL
  WHERE k.case_id = in_case AND k.done_at IS NULL AND d.days IS NOT NULL AND coalesce(k.assignee_id, r.user_id) IS NOT NULL
  ON CONFLICT DO NOTHING;
END $$;
