-- Knocks by way of verbs, one function for "sees", and what is told of changed factors.

-- Looks and refusals ------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION access.record_look(in_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_file WHERE id = in_case
    AND (sensitivity <> 'open' OR organisation_id IS DISTINCT FROM access.viewer_organisation()))
    OR NOT access.sees(in_case)
    OR EXISTS (SELECT FROM audit_entry WHERE case_id = in_case AND actor_id = access.viewer_id()
      AND operation = 'read' AND action = 'case.look' AND at > now() - interval '30 minutes')
  THEN RETURN; END IF;
  PERFORM access.write_audit('case.look', 'case_file', in_case, 'read', NULL, in_case, NULL, NULL);
END $$;--> statement-breakpoint

-- Somebody asked for what is not theirs or not there, which is one answer and one entry: in the record of their
-- organisation, without the case. Where there is such a case, its own people are told of the knock, whether it came
-- through a page or through an act.
CREATE OR REPLACE FUNCTION access.record_refusal(in_action text, in_subject text, in_id uuid, in_reference text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE viewer uuid := access.viewer_id(); house uuid := access.viewer_organisation(); target uuid;
BEGIN
  IF viewer IS NULL OR house IS NULL THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM audit_entry WHERE actor_id = viewer AND operation = 'refuse' AND case_id IS NULL
    AND action = in_action AND at > now() - interval '1 minute')
  THEN PERFORM access.write_audit(in_action, in_subject, NULL, 'refuse', house, NULL, NULL, NULL); END IF;
  target := CASE in_subject
    WHEN 'case_file' THEN (SELECT id FROM case_file WHERE id = in_id
      UNION ALL SELECT id FROM case_file WHERE organisation_id = house AND reference = in_reference LIMIT 1)
    WHEN 'case_assignment' THEN (SELECT case_id FROM case_assignment WHERE id = in_id)
    WHEN 'inquiry' THEN (SELECT case_id FROM inquiry WHERE id = in_id)
    WHEN 'document' THEN (SELECT case_id FROM document WHERE id = in_id)
  END;
  IF target IS NULL OR access.sees(target) OR EXISTS (SELECT FROM audit_entry WHERE actor_id = viewer
    AND operation = 'refuse' AND case_id = target AND at > now() - interval '30 minutes')
  THEN RETURN; END IF;
  PERFORM access.write_audit('case.knock', 'case_file', target, 'refuse', NULL, target, NULL, NULL);
END $$;--> statement-breakpoint
DROP FUNCTION access.sees_case(uuid);--> statement-breakpoint

-- Changed factors ---------------------------------------------------------------------------------------
-- Whoever holds an account is told when a factor comes to it or goes, as somebody else at their screen would leave
-- one behind. What an administrator's link takes away is told by a notice of its own: it has no sign-in.
CREATE FUNCTION access.tell_factor() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE whose uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.user_id ELSE NEW.user_id END;
BEGIN
  IF access.viewer_session() IS NOT NULL THEN INSERT INTO notice (user_id, kind) VALUES (whose, TG_ARGV[0]); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER totp_secret_told_added AFTER UPDATE ON totp_secret FOR EACH ROW
WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION access.tell_factor('app-added');--> statement-breakpoint
CREATE TRIGGER totp_secret_told_removed AFTER DELETE ON totp_secret FOR EACH ROW
WHEN (OLD.confirmed_at IS NOT NULL) EXECUTE FUNCTION access.tell_factor('app-removed');--> statement-breakpoint
CREATE TRIGGER passkey_told_added AFTER INSERT ON passkey FOR EACH ROW
EXECUTE FUNCTION access.tell_factor('passkey-added');--> statement-breakpoint
CREATE TRIGGER passkey_told_removed AFTER DELETE ON passkey FOR EACH ROW
EXECUTE FUNCTION access.tell_factor('passkey-removed');--> statement-breakpoint
REVOKE ALL ON FUNCTION access.tell_factor FROM PUBLIC;--> statement-breakpoint

-- A first password is no change.
CREATE FUNCTION access.tell_password() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF access.viewer_id() IS NOT NULL THEN INSERT INTO notice (user_id, kind) VALUES (NEW.id, 'password-changed'); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER user_account_told_password AFTER UPDATE OF password_hash ON user_account FOR EACH ROW
WHEN (OLD.password_hash IS NOT NULL AND OLD.password_hash IS DISTINCT FROM NEW.password_hash)
EXECUTE FUNCTION access.tell_password();--> statement-breakpoint
REVOKE ALL ON FUNCTION access.tell_password FROM PUBLIC;
