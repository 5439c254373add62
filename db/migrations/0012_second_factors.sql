-- Proving who one is: again for dangerous acts, and by a second factor when signing in. The app's role reads no
-- secret of a factor but through these functions, and only those of the person at hand.

-- Attempts are counted before they are judged, so that many at once are no way around the count.
ALTER TABLE session ADD COLUMN proofs_tried integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE session ADD COLUMN proof_tried_at timestamptz;--> statement-breakpoint

CREATE FUNCTION access.own_proofs(OUT password boolean, OUT code boolean, OUT passkey boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM user_account WHERE id = access.viewer_id() AND password_hash IS NOT NULL),
    EXISTS (SELECT FROM totp_secret WHERE user_id = access.viewer_id() AND confirmed_at IS NOT NULL),
    EXISTS (SELECT FROM passkey WHERE user_id = access.viewer_id())
$$;--> statement-breakpoint

-- Ten attempts of one person within 15 minutes, over all their sessions; five in a session that still waits for the
-- second factor, which then ends. Only who knows the password or holds a session can use them up.
CREATE FUNCTION access.begin_proof(in_sid uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE s session; tried bigint;
BEGIN
  SELECT * INTO s FROM session WHERE id = in_sid AND ended_at IS NULL AND expires_at > now();
  IF s.id IS NULL THEN RETURN false; END IF;
  PERFORM FROM user_account WHERE id = s.user_id FOR NO KEY UPDATE;
  SELECT coalesce(sum(proofs_tried), 0) INTO tried FROM session
  WHERE user_id = s.user_id AND proof_tried_at > now() - interval '15 minutes';
  IF tried >= 10 THEN RETURN false; END IF;
  UPDATE session SET proof_tried_at = now(),
    proofs_tried = CASE WHEN pending OR proof_tried_at > now() - interval '15 minutes' THEN proofs_tried + 1 ELSE 1 END,
    ended_at = CASE WHEN pending AND proofs_tried >= 5 THEN now() END
  WHERE id = in_sid RETURNING * INTO s;
  RETURN s.ended_at IS NULL;
END $$;--> statement-breakpoint

CREATE FUNCTION access.confirm_session() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE session SET confirmed_at = now(), proofs_tried = 0
  WHERE id = access.viewer_session() AND user_id = access.viewer_id() AND ended_at IS NULL AND NOT pending
$$;--> statement-breakpoint

CREATE FUNCTION access.has_second_factor(in_user uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM totp_secret WHERE user_id = in_user AND confirmed_at IS NOT NULL)
    OR EXISTS (SELECT FROM passkey WHERE user_id = in_user)
$$;--> statement-breakpoint

CREATE FUNCTION access.needs_second_factor(in_user uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM membership m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = in_user AND m.ended_at IS NULL AND m.role = ANY (o.second_factor_roles))
$$;--> statement-breakpoint

-- What signing in by a method still needs before it opens anything: a passkey is two factors in one.
CREATE FUNCTION access.sign_in_step(in_user uuid, in_method text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN in_method = 'passkey' THEN 'open'
    WHEN access.has_second_factor(in_user) THEN 'second-factor'
    WHEN access.needs_second_factor(in_user) THEN 'enrol'
    ELSE 'open' END
$$;--> statement-breakpoint

-- Whom a session stands for that still waits for the second factor; it waits for half an hour.
CREATE FUNCTION access.read_pending_session(in_sid uuid, OUT user_id uuid, OUT email text, OUT name text,
  OUT locale text, OUT method text, OUT user_agent text, OUT step text, OUT factor_given boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.email, u.name, u.locale, s.method, s.user_agent,
    CASE WHEN access.has_second_factor(u.id) THEN 'second-factor' ELSE 'enrol' END, s.second_factor_at IS NOT NULL
  FROM session s JOIN user_account u ON u.id = s.user_id
  WHERE s.id = in_sid AND s.pending AND s.ended_at IS NULL AND s.created_at > now() - interval '30 minutes'
    AND u.disabled_at IS NULL
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL)
$$;--> statement-breakpoint

-- The second factor was given in the session at hand. It stays pending until the person goes on, so that a newly
-- enrolled one can still be shown the recovery codes.
CREATE FUNCTION access.give_second_factor() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE session SET second_factor_at = now(), proofs_tried = 0
  WHERE id = access.viewer_session() AND user_id = access.viewer_id() AND ended_at IS NULL
$$;--> statement-breakpoint

-- Ends the pending session and opens one that is not, under another id: what was known before is worth nothing now.
-- What was told of a new device is told of the session that stays.
CREATE FUNCTION access.finish_sign_in() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE s session; opened uuid;
BEGIN
  UPDATE session SET ended_at = now()
  WHERE id = access.viewer_session() AND user_id = access.viewer_id() AND pending AND ended_at IS NULL
    AND second_factor_at IS NOT NULL AND created_at > now() - interval '30 minutes'
  RETURNING * INTO s;
  IF s.id IS NULL THEN RETURN NULL; END IF;
  INSERT INTO session (user_id, user_agent, expires_at, method, device_id, second_factor_at, confirmed_at)
  VALUES (s.user_id, s.user_agent, s.expires_at, s.method, s.device_id, s.second_factor_at, now())
  RETURNING id INTO opened;
  UPDATE session SET new_device = s.new_device WHERE id = opened;
  UPDATE notice SET subject_id = opened WHERE kind = 'new-device' AND subject_id = s.id;
  RETURN opened;
END $$;--> statement-breakpoint

-- The authenticator app ---------------------------------------------------------------------------------
-- The secret that an app is to be given: the one that waits for its first code, or the new one offered; NULL when an
-- app is connected already.
CREATE FUNCTION access.start_totp(in_sealed text) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO totp_secret AS t (user_id, sealed_secret) VALUES (access.viewer_id(), in_sealed)
  ON CONFLICT (user_id) DO UPDATE SET
    sealed_secret = CASE WHEN t.created_at > now() - interval '1 hour' THEN t.sealed_secret ELSE in_sealed END,
    created_at = CASE WHEN t.created_at > now() - interval '1 hour' THEN t.created_at ELSE now() END
  WHERE t.confirmed_at IS NULL
  RETURNING sealed_secret
$$;--> statement-breakpoint

CREATE FUNCTION access.own_totp(OUT sealed_secret text, OUT confirmed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.sealed_secret, t.confirmed_at IS NOT NULL FROM totp_secret t WHERE t.user_id = access.viewer_id()
$$;--> statement-breakpoint

-- Uses a time step up: no code works twice, nor an older one after a newer. The first one connects the app.
CREATE FUNCTION access.use_totp_step(in_step bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH used AS (
    UPDATE totp_secret SET last_step = in_step, confirmed_at = coalesce(confirmed_at, now())
    WHERE user_id = access.viewer_id() AND last_step < in_step RETURNING user_id)
  SELECT EXISTS (SELECT FROM used)
$$;--> statement-breakpoint

-- Recovery codes ----------------------------------------------------------------------------------------
CREATE FUNCTION access.replace_recovery_codes(in_hashes text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM recovery_code WHERE user_id = access.viewer_id();
  INSERT INTO recovery_code (user_id, code_hash) SELECT access.viewer_id(), unnest(in_hashes);
$$;--> statement-breakpoint

-- Uses a code up and tells how many are left; NULL when there is no such code. Without a factor there is nothing
-- that a code could stand for.
CREATE FUNCTION access.use_recovery_code(in_hash text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE recovery_code SET used_at = now()
  WHERE user_id = access.viewer_id() AND code_hash = in_hash AND used_at IS NULL
    AND access.has_second_factor(access.viewer_id());
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN (SELECT count(*) FROM recovery_code WHERE user_id = access.viewer_id() AND used_at IS NULL);
END $$;--> statement-breakpoint

-- Passkeys ----------------------------------------------------------------------------------------------
CREATE FUNCTION access.own_passkeys() RETURNS TABLE (id uuid, credential_id text, name text, transports text[],
  backed_up boolean, created_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.credential_id, p.name, p.transports, p.backed_up, p.created_at, p.last_used_at
  FROM passkey p WHERE p.user_id = access.viewer_id() ORDER BY p.created_at
$$;--> statement-breakpoint

CREATE FUNCTION access.add_passkey(in_credential text, in_key text, in_counter bigint, in_transports text[],
  in_backed_up boolean, in_name text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH added AS (
    INSERT INTO passkey (user_id, credential_id, public_key, counter, transports, backed_up, name)
    VALUES (access.viewer_id(), in_credential, in_key, in_counter, in_transports, in_backed_up, in_name)
    ON CONFLICT DO NOTHING RETURNING id)
  SELECT EXISTS (SELECT FROM added)
$$;--> statement-breakpoint

CREATE FUNCTION access.rename_passkey(in_passkey uuid, in_name text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH renamed AS (
    UPDATE passkey SET name = in_name WHERE id = in_passkey AND user_id = access.viewer_id() RETURNING id)
  SELECT EXISTS (SELECT FROM renamed)
$$;--> statement-breakpoint

-- A passkey by what the authenticator calls it, while its owner may sign in.
CREATE FUNCTION access.find_passkey(in_credential text, OUT user_id uuid, OUT public_key text, OUT counter bigint,
  OUT transports text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.user_id, p.public_key, p.counter, p.transports FROM passkey p JOIN user_account u ON u.id = p.user_id
  WHERE p.credential_id = in_credential AND u.disabled_at IS NULL
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL)
$$;--> statement-breakpoint

-- Notes that a passkey answered. A counter that does not grow tells of a copy; authenticators without one send 0.
CREATE FUNCTION access.use_passkey(in_credential text, in_counter bigint, in_backed_up boolean) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH used AS (
    UPDATE passkey SET counter = in_counter, backed_up = in_backed_up, last_used_at = now()
    WHERE credential_id = in_credential AND user_id = access.viewer_id()
      AND (counter < in_counter OR (counter = 0 AND in_counter = 0)) RETURNING id)
  SELECT EXISTS (SELECT FROM used)
$$;--> statement-breakpoint

-- A question is put to one session, or to nobody yet when somebody signs in; answered once within five minutes.
CREATE FUNCTION access.put_challenge(in_purpose text, in_challenge text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM passkey_challenge WHERE expires_at < now() - interval '1 hour';
  INSERT INTO passkey_challenge (user_id, session_id, purpose, challenge, expires_at)
  VALUES (access.viewer_id(), access.viewer_session(), in_purpose, in_challenge, now() + interval '5 minutes');
$$;--> statement-breakpoint

CREATE FUNCTION access.take_challenge(in_purpose text, in_challenge text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taken AS (
    UPDATE passkey_challenge SET used_at = now()
    WHERE purpose = in_purpose AND challenge = in_challenge AND used_at IS NULL AND expires_at > now()
      AND user_id IS NOT DISTINCT FROM access.viewer_id()
      AND session_id IS NOT DISTINCT FROM access.viewer_session() RETURNING id)
  SELECT EXISTS (SELECT FROM taken)
$$;--> statement-breakpoint

-- Taking factors away -----------------------------------------------------------------------------------
-- The last factor of somebody whose role needs one stays. With the last one its recovery codes go.
CREATE FUNCTION access.remove_factor(in_passkey uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE me uuid := access.viewer_id(); others boolean;
BEGIN
  PERFORM FROM user_account WHERE id = me FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM totp_secret WHERE user_id = me AND in_passkey IS NULL)
    AND NOT EXISTS (SELECT FROM passkey WHERE user_id = me AND id = in_passkey) THEN RETURN 'not-found'; END IF;
  others := EXISTS (SELECT FROM passkey WHERE user_id = me AND id IS DISTINCT FROM in_passkey)
    OR (in_passkey IS NOT NULL AND EXISTS (SELECT FROM totp_secret WHERE user_id = me AND confirmed_at IS NOT NULL));
  IF NOT others AND access.needs_second_factor(me) THEN RETURN 'last'; END IF;
  IF in_passkey IS NULL THEN DELETE FROM totp_secret WHERE user_id = me;
  ELSE DELETE FROM passkey WHERE id = in_passkey AND user_id = me;
  END IF;
  IF NOT others THEN DELETE FROM recovery_code WHERE user_id = me; END IF;
  RETURN 'done';
END $$;--> statement-breakpoint

CREATE FUNCTION access.own_factors(OUT app_since timestamptz, OUT passkeys int, OUT codes_left int,
  OUT required boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT confirmed_at FROM totp_secret WHERE user_id = access.viewer_id()),
    (SELECT count(*)::int FROM passkey WHERE user_id = access.viewer_id()),
    (SELECT count(*)::int FROM recovery_code WHERE user_id = access.viewer_id() AND used_at IS NULL),
    access.needs_second_factor(access.viewer_id())
$$;--> statement-breakpoint

-- What an administrator does ----------------------------------------------------------------------------
-- A link for a new password may take the second factors away, for somebody whose devices and codes are gone. Both
-- the making and the using of it are on the record, and the person is told.
DROP FUNCTION access.link_for_password(uuid, text);--> statement-breakpoint
CREATE FUNCTION access.link_for_password(in_user uuid, in_token_hash text, in_resets boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.in_administration(in_user, access.require_administrator()) THEN RETURN false; END IF;
  UPDATE one_time_link SET used_at = now() WHERE user_id = in_user AND used_at IS NULL;
  INSERT INTO one_time_link (token_hash, purpose, user_id, created_by, expires_at, resets_second_factor)
  VALUES (in_token_hash, 'set-password', in_user, access.viewer_id(), now() + interval '3 days', in_resets);
  PERFORM access.write_audit(CASE WHEN in_resets THEN 'user.link-anew' ELSE 'user.link' END, 'user_account', in_user,
    'update', NULL, NULL, NULL, NULL);
  RETURN true;
END $$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION access.set_password(in_token_hash text, in_password_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE l one_time_link;
BEGIN
  UPDATE one_time_link o SET used_at = now() WHERE token_hash = in_token_hash AND purpose = 'set-password'
    AND used_at IS NULL AND expires_at > now()
    AND EXISTS (SELECT FROM user_account u WHERE u.id = o.user_id AND u.disabled_at IS NULL)
  RETURNING * INTO l;
  IF l.user_id IS NULL THEN RETURN false; END IF;
  PERFORM set_config('vigil.viewer', l.user_id::text, true);
  UPDATE user_account SET password_hash = in_password_hash WHERE id = l.user_id;
  UPDATE session SET ended_at = now() WHERE user_id = l.user_id AND ended_at IS NULL;
  PERFORM access.write_audit('user.set-password', 'user_account', l.user_id, 'update', NULL, NULL, NULL, NULL);
  IF l.resets_second_factor AND access.has_second_factor(l.user_id) THEN
    DELETE FROM totp_secret WHERE user_id = l.user_id;
    DELETE FROM passkey WHERE user_id = l.user_id;
    DELETE FROM recovery_code WHERE user_id = l.user_id;
    INSERT INTO notice (user_id, kind, actor_id) VALUES (l.user_id, 'second-factor-reset', l.created_by);
    PERFORM access.write_audit('user.reset-factors', 'user_account', l.user_id, 'update', NULL, NULL, NULL, NULL);
  END IF;
  RETURN true;
END $$;--> statement-breakpoint

-- Who of an administrator's organisation has a second factor; not which.
CREATE FUNCTION access.members_with_factor() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  RETURN QUERY SELECT m.user_id FROM membership m
    WHERE m.organisation_id = org AND m.ended_at IS NULL AND access.has_second_factor(m.user_id);
END $$;--> statement-breakpoint

CREATE FUNCTION access.set_second_factor_roles(in_roles text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  UPDATE organisation SET second_factor_roles = in_roles WHERE id = org AND second_factor_roles <> in_roles;
END $$;--> statement-breakpoint
ALTER TABLE organisation ADD CONSTRAINT organisation_second_factor_roles
CHECK (second_factor_roles <@ ARRAY['caseworker', 'coordinator', 'lawyer', 'administrator']);--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  REVOKE ALL ON FUNCTION access.has_second_factor, access.needs_second_factor FROM PUBLIC;
  FOREACH f IN ARRAY ARRAY['own_proofs', 'begin_proof', 'confirm_session', 'sign_in_step', 'read_pending_session',
    'give_second_factor', 'finish_sign_in', 'start_totp', 'own_totp', 'use_totp_step', 'replace_recovery_codes',
    'use_recovery_code', 'own_passkeys', 'add_passkey', 'rename_passkey', 'find_passkey', 'use_passkey',
    'put_challenge', 'take_challenge', 'remove_factor', 'own_factors',
    'link_for_password', 'set_password', 'members_with_factor', 'set_second_factor_roles'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
