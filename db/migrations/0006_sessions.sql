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
