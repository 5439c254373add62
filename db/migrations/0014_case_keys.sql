-- The keys of cases. Whoever sees a case reads its key, which is of no use without the installation's; whoever
-- works on it may make it, once. Nobody changes or removes one through the app: changing the installation's key
-- is done by the owner of the database, from the command line.
CREATE POLICY case_key_read ON case_key FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_key.case_id));--> statement-breakpoint
CREATE POLICY case_key_make ON case_key FOR INSERT TO vigil_app
WITH CHECK (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_key.case_id AND a.may_write));--> statement-breakpoint
GRANT SELECT ON case_key TO vigil_app;--> statement-breakpoint
GRANT INSERT (case_id, recipient, wrapped_identity, wrapped_by) ON case_key TO vigil_app;--> statement-breakpoint

-- A key holds a secret or was destroyed, and never holds one in plain.
ALTER TABLE case_key ADD CONSTRAINT case_key_wrapped
CHECK ((wrapped_identity IS NULL) = (destroyed_at IS NOT NULL) AND wrapped_identity LIKE 'sealed:v1:%');--> statement-breakpoint
-- What is sealed of a draft does not lie beside it in plain.
ALTER TABLE intake_draft ADD CONSTRAINT intake_draft_sealed
CHECK (sealed_content IS NULL OR (content = '{}' AND sealed_content LIKE 'sealed:v1:%'));
