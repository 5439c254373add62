-- An organisation and a user account bear no organisation_id of their own: find it, or administrators would
-- never read what was done to them.
CREATE FUNCTION access.write_audit(
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
REVOKE ALL ON FUNCTION access.write_audit FROM PUBLIC;--> statement-breakpoint

-- Keeps of an update only what changed; secrets and derived columns are never copied into the record.
CREATE FUNCTION access.record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  hidden text[] := ARRAY['password_hash', 'token_hash', 'storage_key', 'updated_at', 'next_due', 'last_heard_on'];
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
  PERFORM access.write_audit(coalesce(nullif(current_setting('vigil.action', true), ''), 'unnamed'), TG_TABLE_NAME,
    (whole->>'id')::uuid, lower(TG_OP), (whole->>'organisation_id')::uuid, of_case, old_row, new_row);
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organisation', 'membership', 'user_account', 'case_file', 'case_assignment', 'person',
    'person_name', 'contact_channel', 'consent', 'source', 'event', 'event_person', 'claim', 'claim_link',
    'open_question', 'document', 'task', 'authority', 'official', 'authority_regime', 'inquiry',
    'inquiry_question', 'move'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW '
      'EXECUTE FUNCTION access.record_change()', t || '_record', t);
  END LOOP;
END $$;--> statement-breakpoint

-- Reads worth a record (a download) are written through here; only for a case that the viewer sees.
CREATE FUNCTION access.record_read(in_action text, in_subject text, in_subject_id uuid, in_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM case_audience WHERE case_id = in_case AND principal = ANY (access.viewer_principals())) THEN
    PERFORM access.write_audit(in_action, in_subject, in_subject_id, 'read', NULL, in_case, NULL, NULL);
  END IF;
END $$;--> statement-breakpoint

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY audit_entry_case ON audit_entry FOR SELECT TO vigil_app
USING (CASE WHEN case_id IS NOT NULL
  THEN EXISTS (SELECT FROM case_audience a WHERE a.case_id = audit_entry.case_id)
  ELSE organisation_id = (SELECT access.viewer_organisation()) AND (SELECT access.viewer_role()) = 'administrator' END);--> statement-breakpoint
GRANT SELECT ON audit_entry TO vigil_app;
