-- Signing in and administering users. The app's role reads no password hash and no session row;
-- it calls these functions, which say as little as they can.
CREATE FUNCTION access.find_sign_in(in_email text, OUT user_id uuid, OUT password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.password_hash FROM user_account u
  WHERE lower(u.email) = lower(btrim(in_email)) AND u.disabled_at IS NULL AND u.password_hash IS NOT NULL
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL)
$$;--> statement-breakpoint

CREATE FUNCTION access.open_session(in_user uuid, in_user_agent text) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO session (user_id, user_agent, expires_at)
  SELECT u.id, left(in_user_agent, 300), now() + interval '7 days' FROM user_account u
  WHERE u.id = in_user AND u.disabled_at IS NULL RETURNING id
$$;--> statement-breakpoint

-- Whom a session stands for, if it lives: not ended, not older than 7 days, not idle for 12 hours.
CREATE FUNCTION access.read_session(in_sid uuid, OUT user_id uuid, OUT name text, OUT email text, OUT locale text,
  OUT theme text, OUT organisation_id uuid, OUT organisation_name text, OUT time_zone text, OUT role text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE seen timestamptz;
BEGIN
  SELECT u.id, u.name, u.email, u.locale, u.theme, o.id, o.name, o.time_zone, m.role, s.last_seen_at
  INTO user_id, name, email, locale, theme, organisation_id, organisation_name, time_zone, role, seen
  FROM session s JOIN user_account u ON u.id = s.user_id
  JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL JOIN organisation o ON o.id = m.organisation_id
  WHERE s.id = in_sid AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - interval '12 hours' AND u.disabled_at IS NULL;
  IF seen < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now() WHERE id = in_sid;
  END IF;
END $$;--> statement-breakpoint

CREATE FUNCTION access.end_session(in_sid uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE session SET ended_at = now() WHERE id = in_sid AND ended_at IS NULL
$$;--> statement-breakpoint

-- Administration ----------------------------------------------------------------------------------------
CREATE FUNCTION access.require_administrator() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE v record;
BEGIN
  SELECT * INTO v FROM access.viewer_membership();
  IF v.role IS DISTINCT FROM 'administrator' THEN RAISE EXCEPTION 'administrator required' USING ERRCODE = '42501'; END IF;
  RETURN v.organisation_id;
END $$;--> statement-breakpoint

-- Adds a user without a password and leaves a link for setting one; NULL when the address is taken.
CREATE FUNCTION access.add_member(in_email text, in_name text, in_role text, in_token_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator(); added uuid;
BEGIN
  INSERT INTO user_account (email, name) VALUES (btrim(in_email), btrim(in_name))
  ON CONFLICT DO NOTHING RETURNING id INTO added;
  IF added IS NULL THEN RETURN NULL; END IF;
  INSERT INTO membership (organisation_id, user_id, role) VALUES (org, added, in_role);
  INSERT INTO one_time_link (token_hash, purpose, user_id, created_by, expires_at)
  VALUES (in_token_hash, 'set-password', added, access.viewer_id(), now() + interval '3 days');
  RETURN added;
END $$;--> statement-breakpoint

CREATE FUNCTION access.in_administration(in_user uuid, org uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM membership m WHERE m.user_id = in_user AND m.organisation_id = org AND m.ended_at IS NULL)
$$;--> statement-breakpoint

-- A password and a link are secrets and stay out of the record; that somebody made or used one does not.
CREATE FUNCTION access.link_for_password(in_user uuid, in_token_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.in_administration(in_user, access.require_administrator()) THEN RETURN false; END IF;
  UPDATE one_time_link SET used_at = now() WHERE user_id = in_user AND used_at IS NULL;
  INSERT INTO one_time_link (token_hash, purpose, user_id, created_by, expires_at)
  VALUES (in_token_hash, 'set-password', in_user, access.viewer_id(), now() + interval '3 days');
  PERFORM access.write_audit('user.link', 'user_account', in_user, 'update', NULL, NULL, NULL, NULL);
  RETURN true;
END $$;--> statement-breakpoint

-- Disabling ends every session at once. Nobody disables themselves: the last administrator would be lost.
CREATE FUNCTION access.set_disabled(in_user uuid, in_disabled boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.in_administration(in_user, access.require_administrator()) OR in_user = access.viewer_id() THEN
    RETURN false;
  END IF;
  UPDATE user_account SET disabled_at = CASE WHEN in_disabled THEN coalesce(disabled_at, now()) END WHERE id = in_user;
  IF in_disabled THEN
    UPDATE session SET ended_at = now() WHERE user_id = in_user AND ended_at IS NULL;
    UPDATE one_time_link SET used_at = now() WHERE user_id = in_user AND used_at IS NULL;
  END IF;
  RETURN true;
END $$;--> statement-breakpoint

CREATE FUNCTION access.set_role(in_user uuid, in_role text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  IF NOT access.in_administration(in_user, org) OR in_user = access.viewer_id() THEN RETURN false; END IF;
  UPDATE membership SET role = in_role WHERE user_id = in_user AND organisation_id = org AND role <> in_role;
  RETURN true;
END $$;--> statement-breakpoint

-- One-time links ----------------------------------------------------------------------------------------
CREATE FUNCTION access.read_link(in_token_hash text, OUT purpose text, OUT email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.purpose, u.email FROM one_time_link l LEFT JOIN user_account u ON u.id = l.user_id
  WHERE l.token_hash = in_token_hash AND l.used_at IS NULL AND l.expires_at > now()
$$;--> statement-breakpoint

-- The one who sets a password acts for themselves, so the record names them though nobody is signed in. An
-- account that was disabled meanwhile gets none.
CREATE FUNCTION access.set_password(in_token_hash text, in_password_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE target uuid;
BEGIN
  UPDATE one_time_link l SET used_at = now() WHERE token_hash = in_token_hash AND purpose = 'set-password'
    AND used_at IS NULL AND expires_at > now()
    AND EXISTS (SELECT FROM user_account u WHERE u.id = l.user_id AND u.disabled_at IS NULL)
  RETURNING user_id INTO target;
  IF target IS NULL THEN RETURN false; END IF;
  UPDATE user_account SET password_hash = in_password_hash WHERE id = target;
  UPDATE session SET ended_at = now() WHERE user_id = target AND ended_at IS NULL;
  PERFORM set_config('vigil.viewer', target::text, true);
  PERFORM access.write_audit('user.set-password', 'user_account', target, 'update', NULL, NULL, NULL, NULL);
  RETURN true;
END $$;--> statement-breakpoint

-- Founds the organisation and its first administrator; the link works once and only while there is none.
CREATE FUNCTION access.found_organisation(in_token_hash text, in_organisation text, in_prefix text, in_time_zone text,
  in_name text, in_email text, in_password_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid; founder uuid;
BEGIN
  UPDATE one_time_link SET used_at = now() WHERE token_hash = in_token_hash AND purpose = 'first-administrator'
    AND used_at IS NULL AND expires_at > now();
  IF NOT FOUND OR EXISTS (SELECT FROM membership WHERE role = 'administrator') THEN RETURN NULL; END IF;
  INSERT INTO organisation (name, reference_prefix, time_zone) VALUES (in_organisation, in_prefix, in_time_zone)
  RETURNING id INTO org;
  INSERT INTO user_account (email, name, password_hash) VALUES (btrim(in_email), in_name, in_password_hash)
  RETURNING id INTO founder;
  INSERT INTO membership (organisation_id, user_id, role) VALUES (org, founder, 'administrator');
  RETURN org;
END $$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['find_sign_in', 'open_session', 'read_session', 'end_session', 'add_member',
    'link_for_password', 'set_disabled', 'set_role', 'read_link', 'set_password', 'found_organisation',
    'in_administration', 'refresh_audience', 'refresh_next_due', 'next_case_reference', 'record_read'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['find_sign_in', 'open_session', 'read_session', 'end_session', 'add_member',
    'link_for_password', 'set_disabled', 'set_role', 'read_link', 'set_password', 'found_organisation',
    'next_case_reference', 'record_read'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
