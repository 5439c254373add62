-- A person's own sessions, what a stranger may know of the installation, and a fuller record of administration.

-- The sign-in page of an installation that nobody has set up yet says how to begin.
CREATE FUNCTION access.is_founded() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT EXISTS (SELECT FROM organisation) $$;--> statement-breakpoint

CREATE FUNCTION access.own_sessions()
RETURNS TABLE (id uuid, created_at timestamptz, last_seen_at timestamptz, user_agent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.created_at, s.last_seen_at, s.user_agent FROM session s
  WHERE s.user_id = access.viewer_id() AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - interval '12 hours'
  ORDER BY s.last_seen_at DESC
$$;--> statement-breakpoint

CREATE FUNCTION access.end_own_session(in_session uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    UPDATE session SET ended_at = now()
    WHERE id = in_session AND user_id = access.viewer_id() AND ended_at IS NULL RETURNING id)
  SELECT EXISTS (SELECT FROM ended)
$$;--> statement-breakpoint

CREATE FUNCTION access.end_own_other_sessions(in_keep uuid) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    UPDATE session SET ended_at = now()
    WHERE user_id = access.viewer_id() AND id IS DISTINCT FROM in_keep AND ended_at IS NULL RETURNING id)
  SELECT count(*)::int FROM ended
$$;--> statement-breakpoint

-- When each user of an administrator's organisation last signed in; no row for those who never did.
CREATE FUNCTION access.last_sign_ins() RETURNS TABLE (user_id uuid, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  RETURN QUERY SELECT s.user_id, max(s.created_at) FROM session s
    JOIN membership m ON m.user_id = s.user_id AND m.organisation_id = org AND m.ended_at IS NULL
    GROUP BY s.user_id;
END $$;--> statement-breakpoint

-- An organisation and a user account bear no organisation_id of their own: find it, or administrators would
-- never read what was done to them.
CREATE OR REPLACE FUNCTION access.write_audit(
  in_action text, in_subject text, in_subject_id uuid, in_operation text,
  in_organisation uuid, in_case uuid, in_before jsonb, in_after jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_entry (organisation_id, case_id, actor_id, action, subject, subject_id, operation, before, after)
  VALUES (coalesce(in_organisation,
      (SELECT organisation_id FROM case_file WHERE id = in_case),
      CASE in_subject
        WHEN 'organisation' THEN in_subject_id
        WHEN 'user_account' THEN coalesce(
          (SELECT organisation_id FROM membership WHERE user_id = in_subject_id AND ended_at IS NULL),
          (SELECT organisation_id FROM access.viewer_membership()))
      END), in_case,
    access.viewer_id(), in_action, in_subject, in_subject_id, in_operation, in_before, in_after)
$$;--> statement-breakpoint

-- A password and a link are secrets and stay out of the record; that somebody made or used one does not.
CREATE OR REPLACE FUNCTION access.link_for_password(in_user uuid, in_token_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.in_administration(in_user, access.require_administrator()) THEN RETURN false; END IF;
  UPDATE one_time_link SET used_at = now() WHERE user_id = in_user AND used_at IS NULL;
  INSERT INTO one_time_link (token_hash, purpose, user_id, created_by, expires_at)
  VALUES (in_token_hash, 'set-password', in_user, access.viewer_id(), now() + interval '3 days');
  PERFORM access.write_audit('user.link', 'user_account', in_user, 'update', NULL, NULL, NULL, NULL);
  RETURN true;
END $$;--> statement-breakpoint

-- The one who sets a password acts for themselves, so the record names them though nobody is signed in. An
-- account that was disabled meanwhile gets none.
CREATE OR REPLACE FUNCTION access.set_password(in_token_hash text, in_password_hash text) RETURNS boolean
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

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['is_founded', 'own_sessions', 'end_own_session', 'end_own_other_sessions',
    'last_sign_ins'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
--> statement-breakpoint

-- A membership has no id: the record names the user instead, or it would not say whose role was changed.
CREATE FUNCTION access.record_membership() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP = 'UPDATE' THEN jsonb_build_object('role', OLD.role, 'ended_at', OLD.ended_at) END;
  new_row jsonb := jsonb_build_object('role', NEW.role, 'ended_at', NEW.ended_at);
BEGIN
  IF old_row IS DISTINCT FROM new_row THEN
    PERFORM access.write_audit(coalesce(nullif(current_setting('vigil.action', true), ''), 'unnamed'),
      'membership', NEW.user_id, lower(TG_OP), NEW.organisation_id, NULL, old_row, new_row);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
DROP TRIGGER membership_record ON membership;--> statement-breakpoint
CREATE TRIGGER membership_record AFTER INSERT OR UPDATE ON membership FOR EACH ROW
EXECUTE FUNCTION access.record_membership();
