-- What the parts of the inquiry engine stand on: laws and calendars of an organisation, judgements, letters.
-- Read by whom the case is there for; written by those who work on it as one of its organisation: no partner judges a
-- reply or writes a letter.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assessment', 'letter', 'letter_text', 'letter_comment', 'moved_date'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO vigil_app USING (EXISTS (SELECT FROM case_audience a '
      'WHERE a.case_id = %I.case_id OFFSET 0))', t || '_read', t, t);
    EXECUTE format('GRANT SELECT ON %I TO vigil_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['assessment', 'letter', 'letter_text', 'letter_comment'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO vigil_app WITH CHECK (access.may_keep(case_id))', t || '_add', t);
    EXECUTE format('GRANT INSERT ON %I TO vigil_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['assessment', 'letter'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO vigil_app USING (access.may_keep(case_id)) '
      'WITH CHECK (access.may_keep(case_id))', t || '_edit', t);
    EXECUTE format('GRANT UPDATE ON %I TO vigil_app', t);
  END LOOP;

  -- Whoever may see a case of an organisation needs the law by which its dates were counted.
  FOREACH t IN ARRAY ARRAY['law', 'law_confirmation', 'calendar_day', 'calendar_year', 'date_revision', 'letter_template'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO vigil_app USING (organisation_id = (SELECT '
      'access.viewer_organisation()) OR organisation_id = ANY ((SELECT access.case_organisations())::uuid[]))',
      t || '_read', t);
    EXECUTE format('GRANT SELECT ON %I TO vigil_app', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO vigil_app WITH CHECK (organisation_id = (SELECT '
      'access.viewer_organisation()) AND (SELECT access.viewer_role()) = ANY (%L))', t || '_add', t,
      CASE WHEN t IN ('law', 'law_confirmation') THEN '{lawyer}' ELSE '{lawyer,coordinator}' END);
    EXECUTE format('GRANT INSERT ON %I TO vigil_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['law', 'law_confirmation', 'calendar_day', 'calendar_year', 'letter_template'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO vigil_app USING (organisation_id = (SELECT '
      'access.viewer_organisation()) AND (SELECT access.viewer_role()) = ANY (%L)) WITH CHECK (organisation_id = '
      '(SELECT access.viewer_organisation()))', t || '_edit', t,
      CASE WHEN t IN ('law', 'law_confirmation') THEN '{lawyer}' ELSE '{lawyer,coordinator}' END);
    EXECUTE format('GRANT UPDATE ON %I TO vigil_app', t);
  END LOOP;
END $$;--> statement-breakpoint
CREATE POLICY calendar_day_remove ON calendar_day FOR DELETE TO vigil_app
USING (organisation_id = (SELECT access.viewer_organisation()) AND (SELECT access.viewer_role()) IN ('lawyer', 'coordinator'));--> statement-breakpoint
GRANT DELETE ON calendar_day TO vigil_app;--> statement-breakpoint
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_authority FOREIGN KEY (authority_id) REFERENCES authority (id);--> statement-breakpoint

-- Judged by somebody else than who logged it, where the organisation wants four eyes; the verb says it in words, this
-- holds it.
CREATE FUNCTION access.guard_assessment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.assessed_by IS NOT NULL AND NEW.assessed_by = NEW.logged_by
    AND (SELECT o.four_eyes FROM organisation o WHERE o.id = NEW.organisation_id)
  THEN RAISE EXCEPTION 'a reply is judged by somebody else than who logged it' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER assessment_four_eyes BEFORE INSERT OR UPDATE OF assessed_by ON assessment
FOR EACH ROW EXECUTE FUNCTION access.guard_assessment();--> statement-breakpoint

-- Nobody approves what they wrote.
CREATE FUNCTION access.guard_approval() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.approved_by IS NOT NULL AND EXISTS (SELECT FROM letter_text t WHERE t.letter_id = NEW.id
    AND t.number = NEW.approved_text AND t.written_by = NEW.approved_by)
  THEN RAISE EXCEPTION 'a letter is approved by somebody else than who wrote it' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER letter_four_eyes BEFORE INSERT OR UPDATE OF approved_by ON letter
FOR EACH ROW EXECUTE FUNCTION access.guard_approval();--> statement-breakpoint

-- A law's text and a template are files: the record keeps that they changed and their digests, the rows keep each text.
CREATE OR REPLACE FUNCTION access.record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  hidden text[] := ARRAY['password_hash', 'token_hash', 'storage_key', 'updated_at', 'next_due', 'last_heard_on',
    'last_heard_kind', 'recipient', 'wrapped_identity', 'content'];
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
  FOREACH t IN ARRAY ARRAY['assessment', 'letter', 'letter_text', 'letter_comment', 'law', 'law_confirmation',
    'calendar_day', 'calendar_year', 'letter_template'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW '
      'EXECUTE FUNCTION access.record_change()', t || '_record', t);
  END LOOP;
END $$;--> statement-breakpoint
GRANT SELECT (four_eyes, assessment_days, smallest_group) ON organisation TO vigil_app;--> statement-breakpoint
ALTER FUNCTION access.record_change SET plan_cache_mode = force_generic_plan;
