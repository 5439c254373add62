-- Defences around signing in: tries are counted, devices are known again, a person can be shut out.

-- Counting tries -----------------------------------------------------------------------------------------
-- A try is counted before it is judged, so that many at once do not slip through before the first has failed.
-- Every key brings its rule: how many tries are free, the longest wait and after how long failures are forgotten,
-- both in seconds. Returns how many seconds are still to wait (then nothing is counted), 0 for a try that may go on.
CREATE FUNCTION access.begin_try(in_keys text[], in_free int[], in_longest int[], in_forget int[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE wait int; at timestamptz;
BEGIN
  DELETE FROM sign_in_throttle WHERE key IN (
    SELECT key FROM sign_in_throttle WHERE last_failed_at < now() - interval '1 day'
    ORDER BY last_failed_at LIMIT 50 FOR UPDATE SKIP LOCKED);
  INSERT INTO sign_in_throttle (key, failures) SELECT k, 0 FROM unnest(in_keys) k ORDER BY k
  ON CONFLICT DO NOTHING;
  PERFORM FROM sign_in_throttle WHERE key = ANY (in_keys) ORDER BY key FOR UPDATE;
  at := clock_timestamp();
  SELECT ceil(extract(epoch FROM max(blocked_until) - at))::int INTO wait
  FROM sign_in_throttle WHERE key = ANY (in_keys) AND blocked_until > at;
  IF wait IS NOT NULL THEN RETURN greatest(wait, 1); END IF;
  WITH rule AS (
    SELECT * FROM unnest(in_keys, in_free, in_longest, in_forget) r (key, free, longest, forget)
  ), counted AS (
    SELECT t.key, r.free, r.longest,
      CASE WHEN t.last_failed_at < at - make_interval(secs => r.forget) THEN 1 ELSE t.failures + 1 END AS failures
    FROM sign_in_throttle t JOIN rule r USING (key)
  )
  UPDATE sign_in_throttle t SET failures = c.failures, last_failed_at = at, blocked_until = CASE
    WHEN c.failures >= c.free
    THEN at + make_interval(secs => least(c.longest, power(2, least(c.failures - c.free, 20)))) END
  FROM counted c WHERE c.key = t.key;
  RETURN 0;
END $$;--> statement-breakpoint

-- A try that was right: what only this person could have failed at is forgotten; of what is shared with others
-- only the try itself is taken back, or one who may sign in could wipe away the traces of guessing.
CREATE FUNCTION access.end_try(in_clear text[], in_relieve text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM sign_in_throttle WHERE key = ANY (in_clear);
  PERFORM FROM sign_in_throttle WHERE key = ANY (in_relieve) ORDER BY key FOR UPDATE;
  UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0), blocked_until = NULL
  WHERE key = ANY (in_relieve);
END $$;--> statement-breakpoint

-- Whether a browser has completed a sign-in of this account before, a second factor included where one was asked.
CREATE FUNCTION access.is_known_device(in_email text, in_device_hash text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM user_account u JOIN known_device d ON d.user_id = u.id AND d.token_hash = in_device_hash
    JOIN session s ON s.device_id = d.id AND NOT s.pending
    WHERE lower(u.email) = lower(btrim(in_email)))
$$;--> statement-breakpoint
CREATE INDEX session_device ON session (device_id);--> statement-breakpoint

-- New devices and one's own sessions -----------------------------------------------------------------------
-- Whoever signs in from a browser that was not known is told so, even where the second factor never came: then
-- somebody knows the password. The latest five are enough: the list of sessions has them all, and other notices must
-- not go under among them.
CREATE FUNCTION access.tell_new_device() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO notice (user_id, kind, subject_id) VALUES (NEW.user_id, 'new-device', NEW.id);
  UPDATE notice SET read_at = now() WHERE id IN (
    SELECT id FROM notice WHERE user_id = NEW.user_id AND kind = 'new-device' AND read_at IS NULL
    ORDER BY created_at DESC, id DESC OFFSET 5);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER session_new_device AFTER INSERT ON session FOR EACH ROW WHEN (NEW.new_device)
EXECUTE FUNCTION access.tell_new_device();--> statement-breakpoint

DROP FUNCTION access.own_sessions();--> statement-breakpoint
CREATE FUNCTION access.own_sessions() RETURNS TABLE (id uuid, created_at timestamptz, last_seen_at timestamptz,
  user_agent text, method text, new_device boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.created_at, s.last_seen_at, s.user_agent, s.method, s.new_device FROM session s
  WHERE s.user_id = access.viewer_id() AND s.ended_at IS NULL AND NOT s.pending AND s.expires_at > now()
    AND s.last_seen_at > now() - interval '12 hours'
  ORDER BY s.last_seen_at DESC
$$;--> statement-breakpoint

-- "This wasn't me": every session of that device ends and the device is known no more. It works for a session that
-- has ended, too. What it rested on is for the person to change.
CREATE FUNCTION access.disown_session(in_session uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE device uuid;
BEGIN
  SELECT device_id INTO device FROM session
  WHERE id = in_session AND user_id = access.viewer_id() AND id IS DISTINCT FROM access.viewer_session();
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE session SET ended_at = now() WHERE user_id = access.viewer_id() AND ended_at IS NULL
    AND (id = in_session OR device_id = device) AND id IS DISTINCT FROM access.viewer_session();
  UPDATE known_device SET token_hash = 'disowned:' || id WHERE id = device AND NOT EXISTS (
    SELECT FROM session s WHERE s.device_id = device AND s.id = access.viewer_session());
  UPDATE notice SET read_at = coalesce(read_at, now())
  WHERE user_id = access.viewer_id() AND kind = 'new-device' AND subject_id = in_session;
  PERFORM access.write_audit('session.disown', 'user_account', access.viewer_id(), 'update', NULL, NULL, NULL, NULL);
  RETURN true;
END $$;--> statement-breakpoint

-- A person's own new password: whoever else is signed in as them is out, and links made for them stop working.
CREATE FUNCTION access.change_own_password(in_password_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE viewer uuid := access.viewer_id();
BEGIN
  UPDATE user_account SET password_hash = in_password_hash
  WHERE id = viewer AND password_hash IS NOT NULL AND disabled_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE session SET ended_at = now()
  WHERE user_id = viewer AND id IS DISTINCT FROM access.viewer_session() AND ended_at IS NULL;
  UPDATE one_time_link SET used_at = now() WHERE user_id = viewer AND used_at IS NULL;
  PERFORM access.write_audit('account.password', 'user_account', viewer, 'update', NULL, NULL, NULL, NULL);
  RETURN true;
END $$;--> statement-breakpoint

-- Locked sessions ------------------------------------------------------------------------------------------
ALTER TABLE session ADD COLUMN locked_at timestamptz;--> statement-breakpoint
ALTER TABLE organisation ADD CONSTRAINT organisation_idle_lock CHECK (idle_lock_minutes BETWEEN 5 AND 60);--> statement-breakpoint

-- Whether a session is not locked. One that nobody has touched for longer than its organisation allows locks itself,
-- two minutes later than the page does, whose signs of life come once a minute.
CREATE FUNCTION access.session_is_open(in_sid uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE locked timestamptz; idle boolean;
BEGIN
  SELECT s.locked_at, s.last_seen_at < now() - make_interval(mins => o.idle_lock_minutes + 2) INTO locked, idle
  FROM session s JOIN membership m ON m.user_id = s.user_id AND m.ended_at IS NULL
  JOIN organisation o ON o.id = m.organisation_id WHERE s.id = in_sid AND NOT s.pending;
  IF idle AND locked IS NULL THEN UPDATE session SET locked_at = now() WHERE id = in_sid; END IF;
  RETURN locked IS NULL AND idle IS NOT TRUE;
END $$;--> statement-breakpoint

CREATE FUNCTION access.lock_session(in_sid uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE session s SET locked_at = now() WHERE id = in_sid AND locked_at IS NULL AND ended_at IS NULL AND NOT pending
    AND expires_at > now() AND EXISTS (SELECT FROM user_account u JOIN membership m ON m.user_id = u.id
      WHERE u.id = s.user_id AND u.disabled_at IS NULL AND m.ended_at IS NULL)
$$;--> statement-breakpoint

-- Whose a locked session is, as long as it lives.
CREATE FUNCTION access.locked_session(in_sid uuid, OUT user_id uuid, OUT email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.email FROM session s JOIN user_account u ON u.id = s.user_id
  WHERE s.id = in_sid AND s.locked_at IS NOT NULL AND NOT s.pending AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - interval '12 hours' AND u.disabled_at IS NULL
$$;--> statement-breakpoint

CREATE FUNCTION access.unlock_session() RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH opened AS (
    UPDATE session SET locked_at = NULL, last_seen_at = now(), confirmed_at = now(), proofs_tried = 0
    WHERE id = access.viewer_session() AND user_id = access.viewer_id() AND ended_at IS NULL AND NOT pending
      AND expires_at > now() RETURNING id)
  SELECT EXISTS (SELECT FROM opened)
$$;--> statement-breakpoint

CREATE FUNCTION access.set_idle_lock(in_minutes int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  UPDATE organisation SET idle_lock_minutes = in_minutes WHERE id = org AND idle_lock_minutes <> in_minutes;
END $$;--> statement-breakpoint

-- Invitations ----------------------------------------------------------------------------------------------
CREATE FUNCTION access.open_links() RETURNS TABLE (user_id uuid, expires_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  RETURN QUERY SELECT l.user_id, max(l.expires_at) FROM one_time_link l
    JOIN membership m ON m.user_id = l.user_id AND m.organisation_id = org AND m.ended_at IS NULL
    WHERE l.used_at IS NULL AND l.expires_at > now() GROUP BY l.user_id;
END $$;--> statement-breakpoint

CREATE FUNCTION access.withdraw_links(in_user uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.in_administration(in_user, access.require_administrator()) THEN RETURN false; END IF;
  UPDATE one_time_link SET used_at = now() WHERE user_id = in_user AND used_at IS NULL;
  IF FOUND THEN
    PERFORM access.write_audit('user.link-withdraw', 'user_account', in_user, 'update', NULL, NULL, NULL, NULL);
  END IF;
  RETURN true;
END $$;--> statement-breakpoint

-- Shutting out ---------------------------------------------------------------------------------------------
-- Everything that lets a person in ends at once: sessions, links, cases of others shared with them, an emergency
-- access. Administrators may do it to anybody but themselves; coordinators not to administrators, who alone can
-- undo it. Assignments stay until they are handed over. The other coordinators are told.
CREATE FUNCTION access.shut_out(in_user uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v record; target_role text;
BEGIN
  SELECT * INTO v FROM access.viewer_membership();
  SELECT role INTO target_role FROM membership
  WHERE user_id = in_user AND organisation_id = v.organisation_id AND ended_at IS NULL;
  IF target_role IS NULL OR in_user = access.viewer_id() OR NOT (v.role = 'administrator'
    OR v.role = 'coordinator' AND target_role <> 'administrator') THEN RETURN false; END IF;
  UPDATE user_account SET disabled_at = now() WHERE id = in_user AND disabled_at IS NULL;
  IF NOT FOUND THEN RETURN true; END IF;
  UPDATE session SET ended_at = now() WHERE user_id = in_user AND ended_at IS NULL;
  UPDATE one_time_link SET used_at = now() WHERE user_id = in_user AND used_at IS NULL;
  UPDATE case_grant SET revoked_at = now(), revoked_by = access.viewer_id()
  WHERE user_id = in_user AND revoked_at IS NULL;
  UPDATE break_glass SET ended_at = now() WHERE user_id = in_user AND ended_at IS NULL AND ends_at > now();
  INSERT INTO notice (user_id, kind, actor_id, subject_id)
  SELECT m.user_id, 'shut-out', access.viewer_id(), in_user FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.organisation_id = v.organisation_id AND m.role = 'coordinator' AND m.ended_at IS NULL
    AND u.disabled_at IS NULL AND m.user_id NOT IN (in_user, access.viewer_id());
  RETURN true;
END $$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION access.set_disabled(in_user uuid, in_disabled boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.in_administration(in_user, access.require_administrator()) OR in_user = access.viewer_id() THEN
    RETURN false;
  END IF;
  IF in_disabled THEN RETURN access.shut_out(in_user); END IF;
  UPDATE user_account SET disabled_at = NULL WHERE id = in_user AND disabled_at IS NOT NULL;
  RETURN true;
END $$;--> statement-breakpoint

-- How much open work a person of an administrator's organisation has. Numbers only: an administrator sees no case.
CREATE FUNCTION access.count_open_work(in_user uuid, OUT cases int, OUT tasks int, OUT drafts int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  IF NOT access.in_administration(in_user, org) THEN RETURN; END IF;
  SELECT count(DISTINCT a.case_id) INTO cases FROM case_assignment a JOIN case_file c ON c.id = a.case_id
  WHERE a.user_id = in_user AND a.ended_at IS NULL AND c.status <> 'closed' AND c.organisation_id = org;
  SELECT count(*) INTO tasks FROM task WHERE assignee_id = in_user AND done_at IS NULL AND organisation_id = org;
  SELECT count(*) INTO drafts FROM intake_draft
  WHERE author_id = in_user AND organisation_id = org AND opened_case_id IS NULL AND discarded_at IS NULL;
END $$;--> statement-breakpoint

-- How many intakes a colleague has begun and not finished; nobody but they can read them.
CREATE FUNCTION access.count_drafts(in_user uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM intake_draft d, access.viewer_membership() v
  WHERE d.author_id = in_user AND d.organisation_id = v.organisation_id AND v.role = 'coordinator'
    AND d.opened_case_id IS NULL AND d.discarded_at IS NULL
$$;--> statement-breakpoint

-- The group's own identity server --------------------------------------------------------------------------
-- Whom an account there stands for. The first time it is linked to the user of the address, which the server must
-- have verified, compared as addresses are everywhere here; never a second account of one server to one user, or
-- whoever is given a former colleague's address would be them.
CREATE FUNCTION access.oidc_user(in_issuer text, in_subject text, in_verified_email text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE found uuid;
BEGIN
  SELECT user_id INTO found FROM external_identity WHERE issuer = in_issuer AND subject = in_subject;
  IF found IS NULL THEN
    SELECT id INTO found FROM user_account u WHERE lower(u.email) = lower(in_verified_email) AND u.disabled_at IS NULL
      AND NOT EXISTS (SELECT FROM external_identity e WHERE e.user_id = u.id AND e.issuer = in_issuer);
    IF found IS NOT NULL THEN
      INSERT INTO external_identity (user_id, issuer, subject) VALUES (found, in_issuer, in_subject);
      PERFORM set_config('vigil.viewer', found::text, true);
      PERFORM access.write_audit('user.link-identity', 'user_account', found, 'update', NULL, NULL, NULL, NULL);
    END IF;
  END IF;
  RETURN (SELECT u.id FROM user_account u WHERE u.id = found AND u.disabled_at IS NULL
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL));
END $$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['begin_try', 'end_try', 'is_known_device', 'own_sessions', 'disown_session',
    'change_own_password', 'session_is_open', 'lock_session', 'locked_session', 'unlock_session', 'set_idle_lock',
    'open_links', 'withdraw_links', 'shut_out', 'count_open_work', 'count_drafts',
    'oidc_user'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.tell_new_device FROM PUBLIC;
