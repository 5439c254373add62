-- The record becomes a chain: every entry carries a hash over itself and over the hash before it, so that nothing
-- can be changed, taken out or put in without every later link breaking. See docs/decisions/0009.
--
-- Triggers and verbs put entries into audit_pending. At commit, when no other lock is still to come, they are linked
-- to their chains, these taken in the order of their ids: two transactions never wait for one another in a circle,
-- and a chain is locked only while a commit is on its way.
CREATE UNLOGGED TABLE audit_pending (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  pos bigint GENERATED ALWAYS AS IDENTITY,
  first boolean NOT NULL DEFAULT true,
  at timestamptz NOT NULL DEFAULT now(),
  organisation_id uuid,
  case_id uuid,
  chain_id uuid NOT NULL GENERATED ALWAYS AS
    (coalesce(case_id, organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)) STORED,
  actor_id uuid,
  session_id uuid,
  action text NOT NULL,
  subject text NOT NULL,
  subject_id uuid,
  operation text NOT NULL,
  before jsonb,
  after jsonb,
  PRIMARY KEY (xid, pos)
);--> statement-breakpoint
ALTER TABLE audit_pending ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Between two transactions the table is empty; nobody but the functions below has business with it.
CREATE POLICY audit_pending_nobody ON audit_pending TO vigil_app USING (false);--> statement-breakpoint

-- What an entry says goes into its hash by way of a salted hash of its own: content that must be erased one day
-- can go, salt and all, while the chain stays whole.
ALTER TABLE audit_entry ADD COLUMN salt uuid NOT NULL DEFAULT gen_random_uuid();--> statement-breakpoint

-- The bytes of an entry's parts, each with its length before it: no two entries have the same bytes.
CREATE FUNCTION access.record_bytes(in_parts text[]) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE part text; joined text := '';
BEGIN
  FOREACH part IN ARRAY in_parts LOOP
    joined := joined || coalesce(octet_length(part)::text || ':' || part, '-');
  END LOOP;
  RETURN convert_to(joined, 'UTF8');
END $$;--> statement-breakpoint

-- The hash of an entry, given the one before it. lib/audit/entry-hash.ts says the same on its own.
CREATE FUNCTION access.entry_hash(in_before bytea, e audit_entry) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN sha256(in_before || access.record_bytes(ARRAY['vigil-record-1', e.chain_id::text, e.seq::text,
    (extract(epoch FROM e.at) * 1000000)::bigint::text, e.organisation_id::text, e.case_id::text, e.actor_id::text,
    e.session_id::text, e.action, e.subject, e.subject_id::text, e.operation,
    encode(sha256(access.record_bytes(ARRAY[e.salt::text, e.before::text, e.after::text])), 'hex')]));
END $$;--> statement-breakpoint

CREATE FUNCTION access.seal_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own xid8 := pg_current_xact_id();
  chain uuid; links bigint; tip bytea; p audit_pending; e audit_entry;
BEGIN
  -- Against a checkpoint, which must not fall between an entry's id and its commit.
  LOCK TABLE audit_chain IN ROW EXCLUSIVE MODE;
  FOR p IN SELECT * FROM audit_pending WHERE xid = own ORDER BY chain_id, pos LOOP
    IF p.chain_id IS DISTINCT FROM chain THEN
      IF chain IS NOT NULL THEN UPDATE audit_chain SET length = links, head = tip WHERE id = chain; END IF;
      chain := p.chain_id;
      SELECT length, head INTO links, tip FROM audit_chain WHERE id = chain FOR UPDATE;
      IF NOT FOUND THEN
        INSERT INTO audit_chain (id, length, head) VALUES (chain, 0, decode(repeat('00', 32), 'hex'))
        ON CONFLICT (id) DO NOTHING;
        SELECT length, head INTO links, tip FROM audit_chain WHERE id = chain FOR UPDATE;
      END IF;
    END IF;
    links := links + 1;
    e.id := nextval(pg_get_serial_sequence('public.audit_entry', 'id'));
    e.at := p.at; e.organisation_id := p.organisation_id; e.case_id := p.case_id; e.actor_id := p.actor_id;
    e.session_id := p.session_id; e.action := p.action; e.subject := p.subject; e.subject_id := p.subject_id;
    e.operation := p.operation; e.before := p.before; e.after := p.after;
    e.chain_id := chain; e.seq := links; e.salt := gen_random_uuid();
    tip := access.entry_hash(tip, e);
    e.hash := tip;
    INSERT INTO audit_entry (id, at, organisation_id, case_id, actor_id, session_id, action, subject, subject_id,
      operation, before, after, chain_id, seq, hash, salt) OVERRIDING SYSTEM VALUE
    VALUES (e.id, e.at, e.organisation_id, e.case_id, e.actor_id, e.session_id, e.action, e.subject, e.subject_id,
      e.operation, e.before, e.after, e.chain_id, e.seq, e.hash, e.salt);
  END LOOP;
  IF chain IS NOT NULL THEN UPDATE audit_chain SET length = links, head = tip WHERE id = chain; END IF;
  DELETE FROM audit_pending WHERE xid = own;
  PERFORM set_config('vigil.record', '', true);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER audit_pending_seal AFTER INSERT ON audit_pending DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.first) EXECUTE FUNCTION access.seal_record();--> statement-breakpoint

-- What was recorded before there were chains, in its order.
DO $$
DECLARE e audit_entry; chain uuid; links bigint; tip bytea;
BEGIN
  FOR e IN SELECT * FROM audit_entry
    ORDER BY coalesce(case_id, organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), id LOOP
    e.chain_id := coalesce(e.case_id, e.organisation_id, '00000000-0000-0000-0000-000000000000'::uuid);
    IF e.chain_id IS DISTINCT FROM chain THEN
      chain := e.chain_id; links := 0; tip := decode(repeat('00', 32), 'hex');
    END IF;
    links := links + 1;
    e.seq := links;
    tip := access.entry_hash(tip, e);
    UPDATE audit_entry SET chain_id = e.chain_id, seq = links, hash = tip WHERE id = e.id;
    INSERT INTO audit_chain AS c (id, length, head) VALUES (chain, links, tip)
    ON CONFLICT (id) DO UPDATE SET length = excluded.length, head = excluded.head;
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE audit_entry ALTER COLUMN chain_id SET NOT NULL, ALTER COLUMN seq SET NOT NULL,
  ALTER COLUMN hash SET NOT NULL;--> statement-breakpoint
-- "Who looked at this case", and whether somebody looked, or was refused, a moment ago.
CREATE INDEX audit_entry_looks ON audit_entry (case_id, actor_id, at) WHERE operation = 'read';--> statement-breakpoint
CREATE INDEX audit_entry_refusals ON audit_entry (actor_id, at) WHERE operation = 'refuse';--> statement-breakpoint

-- Not even the owner changes the record by accident. Who has the owner's rights can still drop these triggers: the
-- chain and the signed checkpoints are there to show it.
CREATE FUNCTION access.keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is only ever added to' USING ERRCODE = '42501';
END $$;--> statement-breakpoint
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW
EXECUTE FUNCTION access.keep_record();--> statement-breakpoint
CREATE TRIGGER audit_entry_kept_whole BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION access.keep_record();--> statement-breakpoint
CREATE TRIGGER audit_checkpoint_kept BEFORE UPDATE OR DELETE ON audit_checkpoint FOR EACH ROW
EXECUTE FUNCTION access.keep_record();--> statement-breakpoint
CREATE TRIGGER audit_checkpoint_kept_whole BEFORE TRUNCATE ON audit_checkpoint
EXECUTE FUNCTION access.keep_record();--> statement-breakpoint
CREATE TRIGGER audit_chain_kept BEFORE DELETE ON audit_chain FOR EACH ROW
EXECUTE FUNCTION access.keep_record();--> statement-breakpoint
CREATE TRIGGER audit_chain_grows BEFORE UPDATE ON audit_chain FOR EACH ROW
WHEN (NEW.id <> OLD.id OR NEW.length <= OLD.length) EXECUTE FUNCTION access.keep_record();--> statement-breakpoint
CREATE TRIGGER audit_chain_kept_whole BEFORE TRUNCATE ON audit_chain EXECUTE FUNCTION access.keep_record();--> statement-breakpoint

-- Writing ------------------------------------------------------------------------------------------------
-- Subjects without an organisation of their own are found by what they are about, or administrators would never
-- read what was done to them.
CREATE FUNCTION access.write_audit_as(in_actor uuid, in_session uuid,
  in_action text, in_subject text, in_subject_id uuid, in_operation text,
  in_organisation uuid, in_case uuid, in_before jsonb, in_after jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_organisation uuid := in_organisation;
  is_first boolean := current_setting('vigil.record', true) IS DISTINCT FROM 'open';
BEGIN
  IF of_organisation IS NULL AND in_case IS NOT NULL THEN
    SELECT organisation_id INTO of_organisation FROM case_file WHERE id = in_case;
  ELSIF of_organisation IS NULL AND in_subject = 'organisation' THEN
    of_organisation := in_subject_id;
  ELSIF of_organisation IS NULL AND in_subject IN ('user_account', 'session', 'totp_secret', 'passkey',
    'recovery_code', 'external_identity') THEN
    of_organisation := coalesce(
      (SELECT organisation_id FROM membership WHERE user_id = in_subject_id AND ended_at IS NULL),
      (SELECT organisation_id FROM access.viewer_membership()));
  END IF;
  INSERT INTO audit_pending (first, organisation_id, case_id, actor_id, session_id, action, subject, subject_id,
    operation, before, after)
  VALUES (is_first, of_organisation, in_case, in_actor, in_session, in_action, in_subject, in_subject_id,
    in_operation, in_before, in_after);
  IF is_first THEN PERFORM set_config('vigil.record', 'open', true); END IF;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.write_audit(
  in_action text, in_subject text, in_subject_id uuid, in_operation text,
  in_organisation uuid, in_case uuid, in_before jsonb, in_after jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT access.write_audit_as(access.viewer_id(), access.viewer_session(), in_action, in_subject, in_subject_id,
    in_operation, in_organisation, in_case, in_before, in_after)
$$;--> statement-breakpoint

-- Sealed texts stand in the record by their fingerprint: that one was changed is told, what it says is not.
CREATE FUNCTION access.with_fingerprints(in_value jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  CASE jsonb_typeof(in_value)
    WHEN 'string' THEN
      IF in_value #>> '{}' LIKE 'sealed:v1:%' THEN
        RETURN to_jsonb('fingerprint:' || left(encode(sha256(convert_to(in_value #>> '{}', 'UTF8')), 'hex'), 16));
      END IF;
    WHEN 'array' THEN
      RETURN (SELECT coalesce(jsonb_agg(access.with_fingerprints(value) ORDER BY place), '[]')
        FROM jsonb_array_elements(in_value) WITH ORDINALITY AS one (value, place));
    WHEN 'object' THEN
      RETURN (SELECT coalesce(jsonb_object_agg(key, access.with_fingerprints(value)), '{}') FROM jsonb_each(in_value));
    ELSE
  END CASE;
  RETURN in_value;
END $$;--> statement-breakpoint

-- Keeps of an update only what changed; secrets and derived columns are never copied into the record.
CREATE OR REPLACE FUNCTION access.record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  hidden text[] := ARRAY['password_hash', 'token_hash', 'storage_key', 'updated_at', 'next_due', 'last_heard_on',
    'last_heard_kind', 'recipient', 'wrapped_identity'];
  old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - hidden END;
  new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - hidden END;
  whole jsonb := coalesce(new_row, old_row);
  of_case uuid := CASE WHEN TG_TABLE_NAME = 'case_file' THEN (whole->>'id')::uuid ELSE (whole->>'case_id')::uuid END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF old_row = new_row THEN RETURN NULL; END IF;
    SELECT coalesce(jsonb_object_agg(o.key, o.value), '{}') INTO old_row
      FROM jsonb_each(old_row) o WHERE new_row->o.key IS DISTINCT FROM o.value;
    SELECT coalesce(jsonb_object_agg(n.key, n.value), '{}') INTO new_row
      FROM jsonb_each(new_row) n WHERE old_row ? n.key;
  END IF;
  IF old_row::text LIKE '%sealed:v1:%' THEN old_row := access.with_fingerprints(old_row); END IF;
  IF new_row::text LIKE '%sealed:v1:%' THEN new_row := access.with_fingerprints(new_row); END IF;
  PERFORM access.write_audit(coalesce(nullif(current_setting('vigil.action', true), ''), 'unnamed'), TG_TABLE_NAME,
    (whole->>'id')::uuid, lower(TG_OP), (whole->>'organisation_id')::uuid, of_case, old_row, new_row);
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_grant', 'break_glass', 'case_key'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW '
      'EXECUTE FUNCTION access.record_change()', t || '_record', t);
  END LOOP;
END $$;--> statement-breakpoint

-- What a person signs in with: that it came, was confirmed or used, or went, and whose it is. Never the thing.
CREATE FUNCTION access.record_factor() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE whose record;
BEGIN
  FOR whose IN SELECT user_id, count(*)::int AS pieces FROM changed GROUP BY user_id ORDER BY user_id LOOP
    PERFORM access.write_audit(coalesce(nullif(current_setting('vigil.action', true), ''), 'unnamed'), TG_TABLE_NAME,
      whose.user_id, lower(TG_OP), NULL, NULL, NULL, jsonb_build_object('pieces', whose.pieces));
  END LOOP;
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['totp_secret', 'passkey', 'recovery_code', 'external_identity'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT '
      'EXECUTE FUNCTION access.record_factor()', t || '_record_came', t);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT '
      'EXECUTE FUNCTION access.record_factor()', t || '_record_went', t);
  END LOOP;
END $$;--> statement-breakpoint
CREATE FUNCTION access.record_factor_use() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM access.write_audit(coalesce(nullif(current_setting('vigil.action', true), ''), 'unnamed'), TG_TABLE_NAME,
    NEW.user_id, 'update', NULL, NULL, NULL, jsonb_build_object(TG_ARGV[0], true));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER totp_secret_record_confirmed AFTER UPDATE ON totp_secret FOR EACH ROW
WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL)
EXECUTE FUNCTION access.record_factor_use('confirmed');--> statement-breakpoint
CREATE TRIGGER recovery_code_record_used AFTER UPDATE ON recovery_code FOR EACH ROW
WHEN (OLD.used_at IS NULL AND NEW.used_at IS NOT NULL)
EXECUTE FUNCTION access.record_factor_use('used');--> statement-breakpoint

-- Sessions -----------------------------------------------------------------------------------------------
-- Whoever opens a session acts for themselves, though nobody was signed in yet; one that ends by its own cookie was
-- ended by its person.
CREATE FUNCTION access.record_session() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE opens boolean := NOT NEW.pending AND (TG_OP = 'INSERT' OR OLD.pending);
BEGIN
  IF opens OR TG_OP = 'INSERT' THEN
    PERFORM access.write_audit_as(NEW.user_id, NEW.id, CASE WHEN opens THEN 'session.open' ELSE 'session.begin' END,
      'session', NEW.user_id, 'event', NULL, NULL, NULL, jsonb_build_object('method', NEW.method,
        'second_factor', NEW.second_factor_at IS NOT NULL, 'new_device', NEW.new_device));
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL THEN
    PERFORM access.write_audit_as(coalesce(access.viewer_id(), NEW.user_id), coalesce(access.viewer_session(), NEW.id),
      'session.end', 'session', NEW.user_id, 'event', NULL, NULL, NULL,
      jsonb_build_object('by', nullif(current_setting('vigil.action', true), '')));
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER session_record AFTER INSERT OR UPDATE OF pending, ended_at ON session FOR EACH ROW
EXECUTE FUNCTION access.record_session();--> statement-breakpoint

-- A sign-in that failed, by the account when there is one; the address that was typed stays out of the record, and
-- an unknown one costs the same.
CREATE FUNCTION access.record_failed_sign_in(in_email text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE whose uuid := (SELECT id FROM user_account WHERE lower(email) = lower(btrim(in_email)));
BEGIN
  PERFORM access.write_audit_as(NULL, NULL, 'session.fail', 'session', whose, 'refuse', NULL, NULL, NULL, NULL);
END $$;--> statement-breakpoint

-- Looks and refusals ---------------------------------------------------------------------------------------
CREATE FUNCTION access.sees_case(in_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM case_audience WHERE case_id = in_case
    AND principal = ANY (access.viewer_principals()) AND expires_at > now())
$$;--> statement-breakpoint

-- Somebody opened a case that not everybody of its house sees, or one of another house: once in half an hour is
-- enough to tell who looked.
CREATE FUNCTION access.record_look(in_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_file WHERE id = in_case
    AND (sensitivity <> 'open' OR organisation_id IS DISTINCT FROM access.viewer_organisation()))
    OR NOT access.sees_case(in_case)
    OR EXISTS (SELECT FROM audit_entry WHERE case_id = in_case AND actor_id = access.viewer_id()
      AND operation = 'read' AND action = 'case.look' AND at > now() - interval '30 minutes')
  THEN RETURN; END IF;
  PERFORM access.write_audit('case.look', 'case_file', in_case, 'read', NULL, in_case, NULL, NULL);
END $$;--> statement-breakpoint

-- Somebody asked for what is not theirs or not there, which is one answer and one entry: in the record of their
-- organisation, without the case. Where there is such a case, its own people are told of the knock.
CREATE FUNCTION access.record_refusal(in_action text, in_subject text, in_id uuid, in_reference text) RETURNS void
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
    WHEN 'inquiry' THEN (SELECT case_id FROM inquiry WHERE id = in_id)
    WHEN 'document' THEN (SELECT case_id FROM document WHERE id = in_id)
  END;
  IF target IS NULL OR access.sees_case(target) OR EXISTS (SELECT FROM audit_entry WHERE actor_id = viewer
    AND operation = 'refuse' AND case_id = target AND at > now() - interval '30 minutes')
  THEN RETURN; END IF;
  PERFORM access.write_audit('case.knock', 'case_file', target, 'refuse', NULL, target, NULL, NULL);
END $$;--> statement-breakpoint

-- Checkpoints ----------------------------------------------------------------------------------------------
-- Ids rise along every chain, so "all entries up to this id" says where each of them ended.
ALTER TABLE audit_checkpoint ADD COLUMN through bigint NOT NULL,
  ADD COLUMN previous text NOT NULL;--> statement-breakpoint

-- What a checkpoint states, or no row when the last one is younger than asked for. Until the transaction ends nothing
-- else is linked. The heads are those that moved since the last checkpoint.
CREATE FUNCTION access.begin_checkpoint(in_not_within interval) RETURNS TABLE (through bigint, chains int,
  entries bigint, digest text, heads jsonb, previous text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last audit_checkpoint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('vigil.checkpoint'));
  SELECT * INTO last FROM audit_checkpoint ORDER BY id DESC LIMIT 1;
  IF in_not_within > interval '0' AND last.at > now() - in_not_within THEN RETURN; END IF;
  LOCK TABLE audit_chain IN SHARE MODE;
  RETURN QUERY
    SELECT coalesce((SELECT max(e.id) FROM audit_entry e), 0), count(*)::int, coalesce(sum(c.length), 0)::bigint,
      encode(sha256(convert_to(coalesce(
        string_agg(c.id || ' ' || c.length || ' ' || encode(c.head, 'hex') || E'\n', '' ORDER BY c.id), ''), 'UTF8')), 'hex'),
      (SELECT coalesce(jsonb_object_agg(m.id, jsonb_build_object('length', m.length, 'head', encode(m.head, 'hex'))), '{}')
        FROM audit_chain m WHERE m.id IN (SELECT e.chain_id FROM audit_entry e WHERE e.id > coalesce(last.through, 0))),
      coalesce(last.signature, '')
    FROM audit_chain c;
END $$;--> statement-breakpoint
CREATE FUNCTION access.keep_checkpoint(in_at timestamptz, in_through bigint, in_chains int, in_entries bigint,
  in_digest text, in_heads jsonb, in_previous text, in_signature text, in_signed_by text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_checkpoint (at, through, chains, entries, digest, heads, previous, signature, signed_by)
  VALUES (in_at, in_through, in_chains, in_entries, in_digest, in_heads, in_previous, in_signature, in_signed_by)
$$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['record_bytes', 'entry_hash', 'seal_record', 'keep_record', 'write_audit_as',
    'with_fingerprints', 'record_factor', 'record_factor_use', 'record_session', 'record_failed_sign_in', 'sees_case',
    'record_look', 'record_refusal', 'begin_checkpoint', 'keep_checkpoint'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['record_failed_sign_in', 'record_look', 'record_refusal'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['begin_checkpoint', 'keep_checkpoint'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_worker', f);
  END LOOP;
END $$;
