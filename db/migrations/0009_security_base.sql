-- What the parts of access, sign-in and the record stand on: closed tables, a session that is known to every
-- transaction, devices, and events of the record that are no change of a row.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['known_device', 'totp_secret', 'recovery_code', 'passkey', 'passkey_challenge',
    'sign_in_throttle', 'external_identity', 'case_grant', 'break_glass', 'notice', 'case_key', 'audit_chain',
    'audit_checkpoint'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;--> statement-breakpoint

CREATE FUNCTION access.viewer_session() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT nullif(current_setting('vigil.session', true), '')::uuid $$;--> statement-breakpoint

-- What a person has to be told stands on their Today until they have seen it, as long as they see the case.
CREATE POLICY notice_own ON notice TO vigil_app
USING (user_id = (SELECT access.viewer_id())
  AND (case_id IS NULL OR EXISTS (SELECT FROM case_audience a WHERE a.case_id = notice.case_id)));--> statement-breakpoint
GRANT SELECT ON notice TO vigil_app;--> statement-breakpoint
GRANT UPDATE (read_at) ON notice TO vigil_app;--> statement-breakpoint

-- Opens a session of a user who may sign in. The device is known by the hash of a random cookie; from one that is
-- new, although others are known already, the user will be told. A pending session opens nothing until the second
-- factor was given. A passkey is two factors in one and confirms the person like a password does.
DROP FUNCTION access.open_session(uuid, text);--> statement-breakpoint
CREATE FUNCTION access.open_session(in_user uuid, in_user_agent text, in_method text, in_device_hash text,
  in_pending boolean) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE device uuid; is_new boolean; first_ever boolean; opened uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM user_account WHERE id = in_user AND disabled_at IS NULL) THEN RETURN NULL; END IF;
  first_ever := NOT EXISTS (SELECT FROM known_device WHERE user_id = in_user);
  SELECT id INTO device FROM known_device WHERE user_id = in_user AND token_hash = in_device_hash;
  is_new := device IS NULL;
  IF is_new THEN
    INSERT INTO known_device (user_id, token_hash) VALUES (in_user, in_device_hash)
    ON CONFLICT (user_id, token_hash) DO UPDATE SET last_seen_at = now() RETURNING id INTO device;
  ELSE
    UPDATE known_device SET last_seen_at = now() WHERE id = device;
  END IF;
  INSERT INTO session (user_id, user_agent, expires_at, method, pending, device_id, new_device, second_factor_at, confirmed_at)
  VALUES (in_user, left(in_user_agent, 300), now() + interval '7 days', in_method, in_pending, device,
    is_new AND NOT first_ever, CASE WHEN in_method = 'passkey' THEN now() END, CASE WHEN NOT in_pending THEN now() END)
  RETURNING id INTO opened;
  RETURN opened;
END $$;--> statement-breakpoint

-- Whom a living session stands for: not pending, not ended, not older than 7 days, not idle for 12 hours.
DROP FUNCTION access.read_session(uuid);--> statement-breakpoint
CREATE FUNCTION access.read_session(in_sid uuid, OUT user_id uuid, OUT name text, OUT email text, OUT locale text,
  OUT theme text, OUT organisation_id uuid, OUT organisation_name text, OUT time_zone text, OUT role text,
  OUT confirmed_at timestamptz, OUT second_factor_at timestamptz, OUT idle_lock_minutes int,
  OUT second_factor_required boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE seen timestamptz;
BEGIN
  SELECT u.id, u.name, u.email, u.locale, u.theme, o.id, o.name, o.time_zone, m.role, s.last_seen_at,
    s.confirmed_at, s.second_factor_at, o.idle_lock_minutes, m.role = ANY (o.second_factor_roles)
  INTO user_id, name, email, locale, theme, organisation_id, organisation_name, time_zone, role, seen,
    confirmed_at, second_factor_at, idle_lock_minutes, second_factor_required
  FROM session s JOIN user_account u ON u.id = s.user_id
  JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL JOIN organisation o ON o.id = m.organisation_id
  WHERE s.id = in_sid AND NOT s.pending AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - interval '12 hours' AND u.disabled_at IS NULL;
  IF seen < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now() WHERE id = in_sid;
  END IF;
END $$;--> statement-breakpoint

-- Events that change no row of the app: a refusal, a sign-in, a look at a case. A case can be named only by one
-- who sees it; otherwise the event stands in the record of the organisation, without the case.
CREATE FUNCTION access.record_event(in_action text, in_subject text, in_subject_id uuid, in_operation text,
  in_case uuid, in_details jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE seen uuid;
BEGIN
  IF in_operation NOT IN ('read', 'refuse', 'event') THEN
    RAISE EXCEPTION 'an event is no change of a row' USING ERRCODE = '42501';
  END IF;
  SELECT case_id INTO seen FROM case_audience WHERE case_id = in_case
    AND principal = ANY (access.viewer_principals()) AND expires_at > now() LIMIT 1;
  PERFORM access.write_audit(in_action, in_subject, in_subject_id, in_operation,
    CASE WHEN seen IS NULL THEN (SELECT organisation_id FROM access.viewer_membership()) END, seen, NULL, in_details);
END $$;--> statement-breakpoint
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['open_session', 'read_session', 'record_event'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
