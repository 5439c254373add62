-- Recording a move in one call: what is derived, the records of bodies, and what is before a lawyer.

-- After a change on one inquiry only what is due there can have changed: with it, nothing else of the case is looked at.
DROP FUNCTION access.plan_case_reminders(uuid, date);--> statement-breakpoint
CREATE FUNCTION access.plan_case_reminders(in_case uuid, in_today date, in_inquiry uuid DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT access.sees(in_case) OR EXISTS (SELECT FROM case_file WHERE id = in_case AND status = 'closed') THEN RETURN; END IF;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL unnest((SELECT array_agg(w.user_id) FROM access.reminder_recipients(in_case) w)) r(user_id)
  WHERE o.case_id = in_case AND (in_inquiry IS NULL OR o.inquiry_id = in_inquiry) AND o.state = 'open'
    AND o.weight = 'main' AND o.due_on <= in_today + 7
    AND (o.opens_on IS NULL OR o.opens_on <= in_today)
    AND NOT (o.owner = 'ours' AND access.is_step(o.inquiry_id, o.key))
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[14, 7, 3, 1, 0, -1]) x
    WHERE k.due_on - x <= in_today AND (x <> 14 OR k.hard)) d
  CROSS JOIN LATERAL access.owed_recipients(k) r
  WHERE k.case_id = in_case AND (in_inquiry IS NULL OR k.inquiry_id = in_inquiry)
    AND k.due_on <= in_today + 14 AND d.days IS NOT NULL AND access.is_owed(k)
  ON CONFLICT DO NOTHING;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.plan_case_reminders FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.plan_case_reminders TO vigil_app;--> statement-breakpoint

-- With the caller's rights, so that the policies hold in it; see docs/speed.md. `in_standing` names each reply and
-- unmet duty as access.settle_judgements has it, `in_to_judge` the reply that has just come, if one has. Answers the
-- steps of judgements that follow a remedy.
DROP FUNCTION access.save_derived(uuid, uuid, uuid, jsonb, jsonb, date);--> statement-breakpoint
CREATE FUNCTION access.save_derived(in_inquiry uuid, in_case uuid, in_organisation uuid, in_state jsonb,
  in_obligations jsonb, in_arrivals jsonb, in_standing jsonb, in_to_judge text, in_today date) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE s record; steps jsonb;
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

  DELETE FROM hop_record WHERE inquiry_id = in_inquiry
    AND hop_id NOT IN (SELECT d.hop_id FROM jsonb_populate_recordset(NULL::hop_record, in_arrivals) d);
  UPDATE hop_record h SET authority_id = d.authority_id, direct = d.direct, signer_id = d.signer_id,
    received_on = d.received_on, received_estimated = d.received_estimated, year = d.year, outcome = d.outcome,
    due_on = d.due_on, paused = d.paused, heard = d.heard, days = d.days, term_days = d.term_days,
    passed_on = d.passed_on, extended = d.extended, questions_judged = d.questions_judged,
    questions_evaded = d.questions_evaded, signer_evaded = d.signer_evaded
  FROM jsonb_populate_recordset(NULL::hop_record, in_arrivals) d
  WHERE h.inquiry_id = in_inquiry AND h.hop_id = d.hop_id
    AND (h.authority_id, h.direct, h.signer_id, h.received_on, h.received_estimated, h.year, h.outcome, h.due_on,
        h.paused, h.heard, h.days, h.term_days, h.passed_on, h.extended, h.questions_judged, h.questions_evaded,
        h.signer_evaded)
      IS DISTINCT FROM (d.authority_id, d.direct, d.signer_id, d.received_on, d.received_estimated, d.year, d.outcome,
        d.due_on, d.paused, d.heard, d.days, d.term_days, d.passed_on, d.extended, d.questions_judged,
        d.questions_evaded, d.signer_evaded);
  INSERT INTO hop_record (inquiry_id, hop_id, case_id, organisation_id, regime_id, authority_id, direct, signer_id,
    received_on, received_estimated, year, outcome, due_on, paused, heard, days, term_days, passed_on, extended,
    questions_judged, questions_evaded, signer_evaded)
  SELECT in_inquiry, d.hop_id, in_case, in_organisation, d.regime_id, d.authority_id, d.direct, d.signer_id,
    d.received_on, d.received_estimated, d.year, d.outcome, d.due_on, d.paused, d.heard, d.days, d.term_days,
    d.passed_on, d.extended, d.questions_judged, d.questions_evaded, d.signer_evaded
  FROM jsonb_populate_recordset(NULL::hop_record, in_arrivals) d
  WHERE NOT EXISTS (SELECT FROM hop_record h WHERE h.inquiry_id = in_inquiry AND h.hop_id = d.hop_id);

  -- The one that begins to wait here stands already, and nothing follows it yet.
  IF EXISTS (SELECT FROM assessment a WHERE a.inquiry_id = in_inquiry) THEN
    PERFORM access.settle_judgements(in_inquiry, in_standing);
    steps := (SELECT jsonb_agg(jsonb_build_object('id', k.id, 'remedyKey', k.remedy_key, 'dueOn', k.due_on,
        'dueExpected', k.due_expected, 'doneBy', k.done_by)) FROM task k
      WHERE k.inquiry_id = in_inquiry AND k.kind = 'step' AND k.remedy_key IS NOT NULL);
  END IF;
  IF in_to_judge IS NOT NULL THEN PERFORM access.await_judgement(in_inquiry, in_to_judge, in_today); END IF;
  PERFORM access.plan_case_reminders(in_case, in_today, in_inquiry);
  RETURN coalesce(steps, '[]');
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.save_derived FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.save_derived TO vigil_app;--> statement-breakpoint

-- What is new can only bring the next date of a case forward; looking through all that is due there is for changes.
CREATE FUNCTION access.on_obligation_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  UPDATE case_file c SET next_due = d.due
  FROM (SELECT case_id, min(due_on) AS due FROM changed WHERE state = 'open' AND weight = 'main' GROUP BY case_id) d
  WHERE c.id = d.case_id AND (c.next_due IS NULL OR d.due < c.next_due);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION access.on_task_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  UPDATE case_file c SET next_due = d.due
  FROM (SELECT case_id, min(due_on) AS due FROM changed k WHERE done_at IS NULL AND NOT EXISTS (
    SELECT FROM assessment s WHERE s.id = k.assessment_id AND s.voided_at IS NOT NULL) GROUP BY case_id) d
  WHERE c.id = d.case_id AND (c.next_due IS NULL OR d.due < c.next_due);
  RETURN NULL;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.on_obligation_added, access.on_task_added FROM PUBLIC;--> statement-breakpoint
DROP TRIGGER obligation_due_i ON obligation;--> statement-breakpoint
CREATE TRIGGER obligation_due_i AFTER INSERT ON obligation REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_obligation_added();--> statement-breakpoint
DROP TRIGGER task_due_i ON task;--> statement-breakpoint
CREATE TRIGGER task_due_i AFTER INSERT ON task REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION access.on_task_added();--> statement-breakpoint

-- Short statements of what is done all day: planned once for a connection.
ALTER FUNCTION access.await_judgement SET plan_cache_mode = force_generic_plan;--> statement-breakpoint
ALTER FUNCTION access.settle_judgements SET plan_cache_mode = force_generic_plan;
