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

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['begin_try', 'end_try', 'is_known_device'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
