-- Laws and calendars of an organisation, and the dates that move with them. See docs/decisions/0017.
CREATE INDEX inquiry_open ON inquiry (organisation_id, regime_id, id) WHERE status NOT IN ('withdrawn', 'closed');--> statement-breakpoint
CREATE INDEX date_revision_running ON date_revision (organisation_id, asked_at) WHERE done_at IS NULL;--> statement-breakpoint
CREATE INDEX moved_date_inquiry ON moved_date (inquiry_id, created_at);--> statement-breakpoint

-- Whose word it is --------------------------------------------------------------------------------------
-- The policies of 0016 say who may write; these hold that each signs with their own name.
CREATE POLICY law_signed ON law AS RESTRICTIVE FOR INSERT TO vigil_app
WITH CHECK (created_by = (SELECT access.viewer_id()) AND (effective_by IS NULL OR effective_by = (SELECT access.viewer_id())));--> statement-breakpoint
CREATE POLICY law_confirmation_signed ON law_confirmation AS RESTRICTIVE FOR INSERT TO vigil_app
WITH CHECK (confirmed_by = (SELECT access.viewer_id()) AND withdrawn_at IS NULL);--> statement-breakpoint
CREATE POLICY date_revision_signed ON date_revision AS RESTRICTIVE FOR INSERT TO vigil_app
WITH CHECK (asked_by = (SELECT access.viewer_id()) AND done_at IS NULL AND inquiries IS NULL);--> statement-breakpoint
CREATE POLICY calendar_year_signed ON calendar_year AS RESTRICTIVE FOR INSERT TO vigil_app
WITH CHECK (set_by = (SELECT access.viewer_id()));--> statement-breakpoint
CREATE POLICY calendar_day_signed ON calendar_day AS RESTRICTIVE FOR INSERT TO vigil_app
WITH CHECK (entered_by = (SELECT access.viewer_id()) AND (authority_id IS NULL OR EXISTS (
  SELECT FROM authority a WHERE a.id = authority_id AND a.organisation_id = (SELECT access.viewer_organisation()))));--> statement-breakpoint

-- A text that was in effect is what dates were counted by: it stays as it was, and so does a confirmation.
CREATE FUNCTION access.guard_law() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF access.viewer_id() IS NULL THEN RETURN NEW; END IF;
  IF OLD.state <> 'draft' OR NEW.regime_id <> OLD.regime_id OR NEW.created_by IS DISTINCT FROM OLD.created_by
    OR (NEW.state = 'in-effect' AND NEW.effective_by IS DISTINCT FROM access.viewer_id())
  THEN RAISE EXCEPTION 'only a draft of a law is changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER law_kept BEFORE UPDATE ON law FOR EACH ROW EXECUTE FUNCTION access.guard_law();--> statement-breakpoint
CREATE FUNCTION access.guard_law_confirmation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_by IS DISTINCT FROM access.viewer_id()
    OR (NEW.regime_id, NEW.rule, NEW.rule_digest, NEW.note, NEW.confirmed_by, NEW.confirmed_at)
      IS DISTINCT FROM (OLD.regime_id, OLD.rule, OLD.rule_digest, OLD.note, OLD.confirmed_by, OLD.confirmed_at)
  THEN RAISE EXCEPTION 'a confirmation is withdrawn, not changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER law_confirmation_kept BEFORE UPDATE ON law_confirmation
FOR EACH ROW EXECUTE FUNCTION access.guard_law_confirmation();--> statement-breakpoint

-- What the engine counts by -----------------------------------------------------------------------------
-- Changes whenever a law, a confirmation, a day or a year of the organisation does; asked in every transaction that
-- counts, so it reads no text of a law.
CREATE FUNCTION access.legal_stamp_of(in_organisation uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT md5(concat_ws('|',
    (SELECT concat_ws('/', count(*), max(effective_at)) FROM law
      WHERE organisation_id = in_organisation AND state = 'in-effect'),
    (SELECT concat_ws('/', count(*), count(withdrawn_at), max(confirmed_at), max(withdrawn_at)) FROM law_confirmation
      WHERE organisation_id = in_organisation),
    (SELECT concat_ws('/', count(*), sum(version), max(created_at)) FROM calendar_day
      WHERE organisation_id = in_organisation),
    (SELECT concat_ws('/', count(*), sum(version)) FROM calendar_year WHERE organisation_id = in_organisation)))
$$;--> statement-breakpoint
CREATE FUNCTION access.legal_rows_of(in_organisation uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'laws', coalesce((SELECT jsonb_agg(jsonb_build_object('regimeId', l.regime_id, 'number', l.number,
        'origin', l.origin, 'shippedDigest', l.shipped_digest, 'content', l.content))
      FROM (SELECT DISTINCT ON (regime_id) * FROM law WHERE organisation_id = in_organisation AND state = 'in-effect'
        ORDER BY regime_id, number DESC) l), '[]'),
    'confirmations', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'regimeId', c.regime_id, 'rule', c.rule,
        'ruleDigest', c.rule_digest, 'note', c.note, 'by', u.name,
        'on', (c.confirmed_at AT TIME ZONE o.time_zone)::date) ORDER BY c.confirmed_at)
      FROM law_confirmation c JOIN user_account u ON u.id = c.confirmed_by JOIN organisation o ON o.id = c.organisation_id
      WHERE c.organisation_id = in_organisation AND c.withdrawn_at IS NULL), '[]'),
    'days', coalesce((SELECT jsonb_agg(jsonb_build_object('calendarId', d.calendar_id, 'authorityId', d.authority_id,
        'date', d.day, 'kind', d.kind, 'name', d.name, 'movedFrom', d.moved_from, 'legalRef', d.legal_ref) ORDER BY d.day)
      FROM calendar_day d WHERE d.organisation_id = in_organisation), '[]'),
    'years', coalesce((SELECT jsonb_agg(jsonb_build_object('calendarId', y.calendar_id, 'year', y.year,
        'status', y.status)) FROM calendar_year y WHERE y.organisation_id = in_organisation), '[]'))
$$;--> statement-breakpoint

-- The same for who may see a case of the organisation, and for the owner of the database, who fills in at a start what
-- was not kept before; NULL for everybody else.
CREATE FUNCTION access.legal_stamp(in_organisation uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN in_organisation = access.viewer_organisation() OR in_organisation = ANY (access.case_organisations())
    OR session_user = current_user THEN access.legal_stamp_of(in_organisation) END
$$;--> statement-breakpoint
CREATE FUNCTION access.legal_rows(in_organisation uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN in_organisation = access.viewer_organisation() OR in_organisation = ANY (access.case_organisations())
    OR session_user = current_user THEN access.legal_rows_of(in_organisation) END
$$;--> statement-breakpoint

-- Taking on what is shipped: a law of which an organisation has no text yet, and nothing else.
CREATE FUNCTION access.take_on_packs(in_organisation uuid, in_packs jsonb) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taken AS (
    INSERT INTO law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
    SELECT o.id, p.id, 1, 'shipped', 'in-effect', p.content, p.digest, now()
    FROM organisation o CROSS JOIN jsonb_to_recordset(in_packs) AS p (id text, digest text, content jsonb)
    WHERE (in_organisation IS NULL OR o.id = in_organisation)
      AND NOT EXISTS (SELECT FROM law l WHERE l.organisation_id = o.id AND l.regime_id = p.id)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*) FROM taken
$$;--> statement-breakpoint
-- For the app only in the transaction in which the organisation is founded.
CREATE FUNCTION access.take_on_shipped(in_organisation uuid, in_packs jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM organisation o WHERE o.id = in_organisation AND o.created_at = now())
  THEN RAISE EXCEPTION 'laws are taken on when an organisation is founded' USING ERRCODE = '42501'; END IF;
  RETURN access.take_on_packs(in_organisation, in_packs);
END $$;--> statement-breakpoint

-- How many open inquiries under a law the viewer does not see; NULL where the house counts nothing for those who do
-- not see, or they are of too few cases to hide one.
CREATE FUNCTION access.hidden_open_inquiries(in_regime text) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN n.cases >= o.smallest_group THEN n.hidden END
  FROM organisation o CROSS JOIN LATERAL (
    SELECT count(*)::int AS hidden, count(DISTINCT i.case_id) AS cases FROM inquiry i WHERE i.organisation_id = o.id AND i.regime_id = in_regime
      AND i.status NOT IN ('withdrawn', 'closed') AND NOT access.sees(i.case_id)) n
  WHERE o.id = access.viewer_case_organisation()
$$;--> statement-breakpoint

-- Revision ----------------------------------------------------------------------------------------------
-- One job for each organisation: one that comes while another waits takes its place, and does for both. No queue of
-- its own, which a killed worker would leave locked: two at once do the same twice, inquiry by inquiry.
CREATE FUNCTION access.queue_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('revise-dates', json_build_object('organisation', NEW.organisation_id),
      max_attempts := 25, job_key := 'revise-dates:' || NEW.organisation_id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER date_revision_queue AFTER INSERT ON date_revision FOR EACH ROW EXECUTE FUNCTION access.queue_revision();--> statement-breakpoint

-- The worker sees, of an organisation whose dates are to be worked out anew, what a clock needs and nothing more.
CREATE FUNCTION access.revisions_to_do(in_organisation uuid) RETURNS TABLE (id uuid, cause text, cause_id text, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.cause, r.cause_id, o.time_zone FROM date_revision r JOIN organisation o ON o.id = r.organisation_id
  WHERE r.organisation_id = in_organisation AND r.done_at IS NULL ORDER BY r.asked_at, r.id
$$;--> statement-breakpoint
-- For a worker that starts: what one that was killed left undone.
CREATE FUNCTION access.organisations_to_revise() RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT r.organisation_id FROM date_revision r WHERE r.done_at IS NULL
$$;--> statement-breakpoint
CREATE FUNCTION access.organisation_to_revise(in_revision uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.organisation_id FROM date_revision r WHERE r.id = in_revision AND r.done_at IS NULL
$$;--> statement-breakpoint
CREATE FUNCTION access.revision_stamp(in_revision uuid) RETURNS TABLE (organisation_id uuid, stamp text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, access.legal_stamp_of(o.id) FROM (SELECT access.organisation_to_revise(in_revision) AS id) o
  WHERE o.id IS NOT NULL
$$;--> statement-breakpoint
CREATE FUNCTION access.revision_rows(in_revision uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT access.legal_rows_of(o.id) FROM (SELECT access.organisation_to_revise(in_revision) AS id) o
  WHERE o.id IS NOT NULL
$$;--> statement-breakpoint

-- The next open inquiries that a revision has to look at: those under its law, or, for a calendar, all.
CREATE FUNCTION access.revision_batch(in_revision uuid, in_after_regime text, in_after uuid, in_limit int)
RETURNS TABLE (id uuid, regime_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id, i.regime_id FROM date_revision r CROSS JOIN LATERAL (
    SELECT q.id, q.regime_id FROM inquiry q
    WHERE q.organisation_id = r.organisation_id AND q.status NOT IN ('withdrawn', 'closed')
      AND q.regime_id >= CASE WHEN r.cause = 'calendar' THEN '' ELSE r.cause_id END
      AND (q.regime_id, q.id) > (in_after_regime, in_after)
      AND (r.cause = 'calendar' OR q.regime_id = r.cause_id)
    ORDER BY q.regime_id, q.id LIMIT least(in_limit, 500)) i
  WHERE r.id = in_revision AND r.done_at IS NULL
$$;--> statement-breakpoint

-- A move without what people wrote into it: no note, no number, no name, no claim.
CREATE FUNCTION access.move_for_clock(in_move jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT jsonb_object_agg(m.key, CASE
      WHEN m.key = 'enteredBy' THEN to_jsonb('-'::text)
      WHEN m.key = 'replacement' AND jsonb_typeof(m.value) = 'object' THEN access.move_for_clock(m.value)
      WHEN m.key = 'answers' THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('questionId', a.value->'questionId',
        'verdict', a.value->'verdict') ORDER BY a.place), '[]')
        FROM jsonb_array_elements(m.value) WITH ORDINALITY AS a (value, place))
      ELSE m.value END)
    FROM jsonb_each(in_move) m WHERE m.key = ANY (ARRAY['id', 'kind', 'on', 'learnedOn', 'enteredAt', 'enteredBy', 'hopId',
      'authorityId', 'channel', 'scope', 'recipients', 'until', 'days', 'noticeGiven', 'replyKind', 'signedOn',
      'receivedOn', 'time', 'answers', 'remedyId', 'event', 'corrects', 'replacement']));
END $$;--> statement-breakpoint

-- One open inquiry as the clocks need it, held until the transaction ends so that nobody adds to it meanwhile.
CREATE FUNCTION access.revision_inquiry(in_revision uuid, in_inquiry uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i inquiry; history jsonb;
BEGIN
  SELECT q.* INTO i FROM inquiry q WHERE q.id = in_inquiry AND q.status NOT IN ('withdrawn', 'closed')
    AND q.organisation_id = access.organisation_to_revise(in_revision) FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(jsonb_agg(access.move_for_clock(m.data) ORDER BY m.entered_at, m.id), '[]') INTO history
  FROM move m WHERE m.inquiry_id = i.id;
  RETURN jsonb_build_object('regimeId', i.regime_id, 'complainedOf', to_jsonb(i.complained_of), 'moves', history,
    'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id) ORDER BY q.position), '[]')
      FROM inquiry_question q WHERE q.inquiry_id = i.id),
    'bodies', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'state', a.state, 'timeZone', a.time_zone,
        'roll', a.roll)), '[]') FROM authority a
      WHERE a.organisation_id = i.organisation_id AND a.id IN (
        SELECT i.authority_id UNION SELECT (jsonb_path_query(history, '$.**.authorityId ? (@ != null)') #>> '{}')::uuid)));
END $$;--> statement-breakpoint

-- Stores what was derived of one inquiry, keeps what moved, and plans the reminders of the new days. Answers how many
-- dates moved. A clock that stands still moves by itself and is not counted.
CREATE FUNCTION access.store_revised(in_revision uuid, in_inquiry uuid, in_next_due date, in_obligations jsonb,
  in_arrivals jsonb, in_today date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i inquiry; moved int;
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
  RETURN moved;
END $$;--> statement-breakpoint
CREATE FUNCTION access.derived_obligations(in_obligations jsonb) RETURNS TABLE (key text, owner text, step text,
  hop_id uuid, authority_id uuid, weight text, opens_on date, due_on date, due_expected date, due_safe date, state text,
  met_on date, estimated boolean, provisional boolean, unconfirmed boolean, trace jsonb)
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT * FROM jsonb_to_recordset(in_obligations) AS f (key text, owner text, step text, hop_id uuid,
    authority_id uuid, weight text, opens_on date, due_on date, due_expected date, due_safe date, state text,
    met_on date, estimated boolean, provisional boolean, unconfirmed boolean, trace jsonb)
$$;--> statement-breakpoint

CREATE FUNCTION access.revision_progress(in_revision uuid, in_inquiries int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE date_revision SET inquiries = in_inquiries WHERE id = in_revision AND done_at IS NULL
$$;--> statement-breakpoint
-- Says that all is done, and tells once everybody who works on a case of which a date moved.
CREATE FUNCTION access.finish_revision(in_revision uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r date_revision;
BEGIN
  UPDATE date_revision SET done_at = now(), inquiries = coalesce(inquiries, 0) WHERE id = in_revision AND done_at IS NULL
  RETURNING * INTO r;
  IF r.id IS NULL THEN RETURN; END IF;
  INSERT INTO notice (user_id, kind, actor_id, subject_id)
  SELECT DISTINCT w.user_id, 'dates-moved', r.asked_by, r.id
  FROM (SELECT DISTINCT m.case_id FROM moved_date m WHERE m.revision_id = r.id) c
  CROSS JOIN LATERAL access.reminder_recipients(c.case_id) w;
END $$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['guard_law', 'guard_law_confirmation', 'legal_stamp_of', 'legal_rows_of', 'legal_stamp',
    'legal_rows', 'take_on_packs', 'take_on_shipped', 'hidden_open_inquiries', 'queue_revision', 'revisions_to_do',
    'organisations_to_revise', 'organisation_to_revise', 'revision_stamp', 'revision_rows', 'revision_batch', 'move_for_clock',
    'revision_inquiry', 'store_revised', 'derived_obligations', 'revision_progress', 'finish_revision'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['legal_stamp', 'legal_rows', 'take_on_shipped', 'hidden_open_inquiries'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['revisions_to_do', 'organisations_to_revise', 'revision_stamp', 'revision_rows', 'revision_batch', 'revision_inquiry',
    'store_revised', 'revision_progress', 'finish_revision'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_worker', f);
  END LOOP;
END $$;
