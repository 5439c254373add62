-- Letters: what the verbs say in words, the database holds as well.

-- A letter belongs to the organisation of its case and is made from a template of it. What was approved is the newest
-- text, by a lawyer of the house, and stays as it was approved; what was sent stays as it was sent.
CREATE FUNCTION access.guard_letter_state() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.organisation_id IS DISTINCT FROM (SELECT c.organisation_id FROM case_file c WHERE c.id = NEW.case_id)
    OR NOT EXISTS (SELECT FROM letter_template t WHERE t.id = NEW.template_id AND t.organisation_id = NEW.organisation_id)
    OR NOT EXISTS (SELECT FROM authority a WHERE a.id = NEW.authority_id AND a.organisation_id = NEW.organisation_id)
  THEN RAISE EXCEPTION 'a letter keeps to one organisation' USING ERRCODE = '42501'; END IF;
  IF NEW.approved_by IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.approved_by IS DISTINCT FROM OLD.approved_by)
    AND session_user <> current_user AND NEW.approved_by IS DISTINCT FROM access.viewer_id()
  THEN RAISE EXCEPTION 'a letter is approved in one''s own name' USING ERRCODE = '42501'; END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('sent', 'withdrawn')
  THEN RAISE EXCEPTION 'a letter that was sent or set aside stays as it is' USING ERRCODE = '42501'; END IF;
  IF NEW.state IN ('approved', 'sent') THEN
    IF NEW.approved_by IS NULL OR NEW.approved_at IS NULL
      OR NEW.approved_text IS DISTINCT FROM (SELECT max(t.number) FROM letter_text t WHERE t.letter_id = NEW.id)
      OR NOT EXISTS (SELECT FROM letter_text t WHERE t.letter_id = NEW.id AND t.number = NEW.approved_text
        AND t.subject = NEW.subject AND t.body = NEW.body AND t.fields = NEW.fields)
      OR NOT EXISTS (SELECT FROM membership m WHERE m.user_id = NEW.approved_by AND m.role = 'lawyer'
        AND m.organisation_id = NEW.organisation_id)
    THEN RAISE EXCEPTION 'the newest text of a letter is approved by a lawyer' USING ERRCODE = '42501'; END IF;
    IF TG_OP = 'UPDATE' AND OLD.state = 'approved' AND (NEW.kind, NEW.template_id, NEW.lang, NEW.authority_id,
      NEW.remedy_key, NEW.with_trace, NEW.docx_document_id, NEW.pdf_document_id) IS DISTINCT FROM (OLD.kind,
      OLD.template_id, OLD.lang, OLD.authority_id, OLD.remedy_key, OLD.with_trace, OLD.docx_document_id,
      OLD.pdf_document_id)
    THEN RAISE EXCEPTION 'an approved letter stays as it was approved' USING ERRCODE = '42501'; END IF;
  ELSIF NEW.approved_by IS NOT NULL
  THEN RAISE EXCEPTION 'a letter that is not approved names no approver' USING ERRCODE = '42501'; END IF;
  IF NEW.state = 'sent' AND (TG_OP = 'UPDATE' AND OLD.state <> 'approved' OR NEW.sent_on IS NULL OR NEW.channel IS NULL)
  THEN RAISE EXCEPTION 'only an approved letter is sent' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER letter_state BEFORE INSERT OR UPDATE ON letter
FOR EACH ROW EXECUTE FUNCTION access.guard_letter_state();--> statement-breakpoint

-- The one who founds an organisation puts the starters into it, and nothing else.
CREATE POLICY letter_template_found ON letter_template FOR INSERT TO vigil_app
WITH CHECK (origin = 'starter' AND organisation_id = (SELECT access.viewer_organisation())
  AND (SELECT access.viewer_role()) = 'administrator');--> statement-breakpoint

-- Tells whoever wrote a letter or sent it for approval what became of it; never the one who did it.
CREATE FUNCTION access.tell_of_letter(in_letter uuid, in_kind text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO notice (user_id, case_id, kind, actor_id, subject_id)
  SELECT DISTINCT w.id, l.case_id, in_kind, access.viewer_id(), l.id
  FROM letter l CROSS JOIN LATERAL (VALUES (l.created_by), (l.submitted_by)) w (id)
  WHERE l.id = in_letter AND in_kind IN ('letter-returned', 'letter-approved') AND access.may_keep(l.case_id)
    AND w.id IS NOT NULL AND w.id <> access.viewer_id()
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.tell_of_letter(uuid, text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.tell_of_letter(uuid, text) TO vigil_app;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.guard_letter_state() FROM PUBLIC;
--> statement-breakpoint

-- Whoever asks for a letter of a case that is not theirs knocks at that case, as with its inquiries and documents.
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
    WHEN 'letter' THEN (SELECT case_id FROM letter WHERE id = in_id)
    WHEN 'document' THEN (SELECT case_id FROM document WHERE id = in_id)
  END;
  IF target IS NULL OR access.sees(target) OR EXISTS (SELECT FROM audit_entry WHERE actor_id = viewer
    AND operation = 'refuse' AND case_id = target AND at > now() - interval '30 minutes')
  THEN RETURN; END IF;
  PERFORM access.write_audit('case.knock', 'case_file', target, 'refuse', NULL, target, NULL, NULL);
END $$;
