-- What the worker's role needs of the job queue. The queue's tables have row-level security without policies,
-- so that nobody but the owner reads them; the worker gets grants and a policy, the app's role neither.
-- The queue's own migrations run before ours; where the queue is absent there is nothing to grant.
DO $$
DECLARE t text;
BEGIN
  IF to_regnamespace('graphile_worker') IS NULL THEN RETURN; END IF;
  GRANT USAGE ON SCHEMA graphile_worker TO vigil_worker;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' LOOP
    IF t = 'migrations' THEN
      EXECUTE format('GRANT SELECT ON graphile_worker.%I TO vigil_worker', t);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker.%I TO vigil_worker', t);
    END IF;
    IF (SELECT relrowsecurity FROM pg_class WHERE oid = format('graphile_worker.%I', t)::regclass) THEN
      EXECUTE format('DROP POLICY IF EXISTS vigil_worker_all ON graphile_worker.%I', t);
      EXECUTE format('CREATE POLICY vigil_worker_all ON graphile_worker.%I TO vigil_worker USING (true) WITH CHECK (true)', t);
    END IF;
  END LOOP;
END $$;
