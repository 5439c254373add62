-- Steps that lead to a court or body outside follow a changed law or calendar, too; see docs/decisions/0018.
CREATE INDEX task_outside ON task (organisation_id, remedy_key) WHERE kind = 'step' AND done_at IS NULL;--> statement-breakpoint

-- A step still to be done that bears the last day of a procedure outside the inquiry's own law.
CREATE FUNCTION access.leads_outside(k task) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT k.kind = 'step' AND k.done_at IS NULL AND starts_with(k.remedy_key, 'procedure:')
$$;--> statement-breakpoint

-- The next open inquiries that a revision has to look at: those under its law or with a step that leads to it; for a
-- calendar, all.
CREATE OR REPLACE FUNCTION access.revision_batch(in_revision uuid, in_after_regime text, in_after uuid, in_limit int)
RETURNS TABLE (id uuid, regime_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id, i.regime_id FROM date_revision r CROSS JOIN LATERAL (
    (SELECT q.id, q.regime_id FROM inquiry q
    WHERE q.organisation_id = r.organisation_id AND q.status NOT IN ('withdrawn', 'closed')
      AND q.regime_id >= CASE WHEN r.cause = 'calendar' THEN '' ELSE r.cause_id END
      AND (q.regime_id, q.id) > (in_after_regime, in_after)
      AND (r.cause = 'calendar' OR q.regime_id = r.cause_id)
    ORDER BY q.regime_id, q.id LIMIT least(in_limit, 500))
    UNION
    (SELECT q.id, q.regime_id FROM task k JOIN inquiry q ON q.id = k.inquiry_id
    WHERE r.cause <> 'calendar' AND k.organisation_id = r.organisation_id AND k.kind = 'step' AND k.done_at IS NULL
      AND k.remedy_key = 'procedure:' || r.cause_id AND q.status NOT IN ('withdrawn', 'closed')
      AND (q.regime_id, q.id) > (in_after_regime, in_after)
    ORDER BY q.regime_id, q.id LIMIT least(in_limit, 500))
    ORDER BY regime_id, id LIMIT least(in_limit, 500)) i
  WHERE r.id = in_revision AND r.done_at IS NULL
$$;--> statement-breakpoint

-- With the day of the case, the State asked and the steps that lead outside, which decide what is open outside.
CREATE OR REPLACE FUNCTION access.revision_inquiry(in_revision uuid, in_inquiry uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i inquiry; history jsonb;
BEGIN
  SELECT q.* INTO i FROM inquiry q WHERE q.id = in_inquiry AND q.status NOT IN ('withdrawn', 'closed')
    AND q.organisation_id = access.organisation_to_revise(in_revision) FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(jsonb_agg(access.move_for_clock(m.data) ORDER BY m.entered_at, m.id), '[]') INTO history
  FROM move m WHERE m.inquiry_id = i.id;
  RETURN jsonb_build_object('regimeId', i.regime_id, 'complainedOf', to_jsonb(i.complained_of), 'moves', history,
    'happened', (SELECT c.happened_edtf FROM case_file c WHERE c.id = i.case_id),
    'state', (SELECT a.state FROM authority a WHERE a.id = i.authority_id AND a.organisation_id = i.organisation_id),
    'outside', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'remedyKey', k.remedy_key, 'dueOn', k.due_on,
        'dueExpected', k.due_expected, 'doneBy', NULL)), '[]') FROM task k
      WHERE k.inquiry_id = i.id AND access.leads_outside(k)),
    'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id) ORDER BY q.position), '[]')
      FROM inquiry_question q WHERE q.inquiry_id = i.id),
    'bodies', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'state', a.state, 'timeZone', a.time_zone,
        'roll', a.roll)), '[]') FROM authority a
      WHERE a.organisation_id = i.organisation_id AND a.id IN (
        SELECT i.authority_id UNION SELECT (jsonb_path_query(history, '$.**.authorityId ? (@ != null)') #>> '{}')::uuid)));
END $$;--> statement-breakpoint

-- As before, and gives the steps that lead outside the days that were worked out for them.
DROP FUNCTION access.store_revised(uuid, uuid, date, jsonb, jsonb, date);--> statement-breakpoint
CREATE FUNCTION access.store_revised(in_revision uuid, in_inquiry uuid, in_next_due date, in_obligations jsonb,
  in_arrivals jsonb, in_outside jsonb, in_today date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i inquiry; moved int; moved_outside int;
BEGIN
  SELECT q.* INTO i FROM inquiry q WHERE q.id = in_inquiry AND q.status NOT IN ('withdrawn', 'closed')
    AND q.organisation_id = access.organisation_to_revise(in_revision) FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  PERFORM set_config('vigil.action', 'dates.revise', true);
  INSERT INTO moved_date (case_id, revision_id, inquiry_id, obligation_key, owner, step, due_before, due_after)
  SELECT i.case_id, in_revision, i.id, coalesce(f.key, o.key), coalesce(f.owner, o.owner), coalesce(f.step, o.step),
    o.due_on, f.due_on
  FROM (SELECT * FROM obligation WHERE inquiry_id = i.id) o
  FULL JOIN access.derived_obligations(in_obligations) f ON f.key = o.key
  WHERE (o.state = 'open' OR f.state = 'open') AND o.due_on IS DISTINCT FROM f.due_on
    AND o.opens_on IS DISTINCT FROM 'infinity' AND f.opens_on IS DISTINCT FROM 'infinity';
  GET DIAGNOSTICS moved = ROW_COUNT;
  DELETE FROM obligation o WHERE o.inquiry_id = i.id
    AND NOT EXISTS (SELECT FROM access.derived_obligations(in_obligations) f WHERE f.key = o.key);
  INSERT INTO obligation AS o (case_id, organisation_id, inquiry_id, key, owner, step, hop_id, authority_id, weight,
    opens_on, due_on, due_expected, due_safe, state, met_on, estimated, provisional, unconfirmed, trace)
  SELECT i.case_id, i.organisation_id, i.id, f.key, f.owner, f.step, f.hop_id, a.id, f.weight, f.opens_on, f.due_on,
    f.due_expected, f.due_safe, f.state, f.met_on, f.estimated, f.provisional, f.unconfirmed, f.trace
  FROM access.derived_obligations(in_obligations) f
  LEFT JOIN authority a ON a.id = f.authority_id AND a.organisation_id = i.organisation_id
  ON CONFLICT (inquiry_id, key) DO UPDATE SET owner = excluded.owner, step = excluded.step, hop_id = excluded.hop_id,
    authority_id = excluded.authority_id, weight = excluded.weight, opens_on = excluded.opens_on,
    due_on = excluded.due_on, due_expected = excluded.due_expected, due_safe = excluded.due_safe,
    state = excluded.state, met_on = excluded.met_on, estimated = excluded.estimated,
    provisional = excluded.provisional, unconfirmed = excluded.unconfirmed, trace = excluded.trace, updated_at = now()
  WHERE (o.owner, o.step, o.hop_id, o.authority_id, o.weight, o.opens_on, o.due_on, o.due_expected, o.due_safe, o.state,
      o.met_on, o.estimated, o.provisional, o.unconfirmed, o.trace)
    IS DISTINCT FROM (excluded.owner, excluded.step, excluded.hop_id, excluded.authority_id, excluded.weight,
      excluded.opens_on, excluded.due_on, excluded.due_expected, excluded.due_safe, excluded.state, excluded.met_on,
      excluded.estimated, excluded.provisional, excluded.unconfirmed, excluded.trace);
  UPDATE inquiry SET next_due = in_next_due, updated_at = now()
  WHERE id = i.id AND next_due IS DISTINCT FROM in_next_due;
  -- A step bears the dates of its remedy, and the records of bodies count by the same dates as the inquiry's page.
  UPDATE task k SET due_on = o.due_on, due_expected = o.due_expected, version = k.version + 1, updated_at = now()
  FROM obligation o
  WHERE k.inquiry_id = i.id AND k.kind = 'step' AND k.done_at IS NULL AND o.inquiry_id = i.id AND o.owner = 'ours'
    AND o.key = k.remedy_key AND (k.due_on, k.due_expected) IS DISTINCT FROM (o.due_on, o.due_expected);
  INSERT INTO moved_date (case_id, revision_id, inquiry_id, obligation_key, owner, step, due_before, due_after)
  SELECT i.case_id, in_revision, i.id, k.remedy_key, 'ours', k.remedy_key, k.due_on, s.due_on
  FROM jsonb_to_recordset(in_outside) AS s (id uuid, due_on date, due_expected date)
  JOIN task k ON k.id = s.id AND k.inquiry_id = i.id AND access.leads_outside(k)
  WHERE k.due_on IS DISTINCT FROM s.due_on;
  GET DIAGNOSTICS moved_outside = ROW_COUNT;
  UPDATE task k SET due_on = s.due_on, due_expected = s.due_expected, version = k.version + 1, updated_at = now()
  FROM jsonb_to_recordset(in_outside) AS s (id uuid, due_on date, due_expected date)
  WHERE k.id = s.id AND k.inquiry_id = i.id AND access.leads_outside(k)
    AND (k.due_on, k.due_expected) IS DISTINCT FROM (s.due_on, s.due_expected);
  UPDATE hop_record h SET received_on = f.received_on, received_estimated = f.received_estimated, year = f.year,
    outcome = f.outcome, due_on = f.due_on, paused = f.paused, days = f.days, term_days = f.term_days
  FROM jsonb_populate_recordset(NULL::hop_record, in_arrivals) f
  WHERE h.inquiry_id = i.id AND h.hop_id = f.hop_id;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o JOIN case_file c ON c.id = o.case_id AND c.status <> 'closed'
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
  WHERE o.inquiry_id = i.id AND o.state = 'open' AND o.weight = 'main'
    AND (o.opens_on IS NULL OR o.opens_on <= in_today) AND d.days IS NOT NULL
    AND NOT (o.owner = 'ours' AND access.is_step(o.inquiry_id, o.key))
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM task k JOIN case_file c ON c.id = k.case_id AND c.status <> 'closed'
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[14, 7, 3, 1, 0, -1]) x
    WHERE k.due_on - x <= in_today AND (x <> 14 OR k.hard)) d
  CROSS JOIN LATERAL access.owed_recipients(k) r
  WHERE k.inquiry_id = i.id AND k.kind = 'step' AND d.days IS NOT NULL AND access.is_owed(k)
  ON CONFLICT DO NOTHING;
  RETURN moved + moved_outside;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.leads_outside, access.store_revised FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.store_revised TO vigil_worker;
