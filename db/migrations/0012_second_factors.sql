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

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['own_proofs', 'begin_proof', 'confirm_session'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
