-- The records of authorities: what became of each arrival of an inquiry at a body. See docs/decisions/0020.
CREATE TABLE "hop_record" (
	"inquiry_id" uuid NOT NULL,
	"hop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"regime_id" text NOT NULL,
	"direct" boolean NOT NULL,
	"signer_id" uuid,
	"received_on" date NOT NULL,
	"received_estimated" boolean NOT NULL,
	"year" integer NOT NULL,
	"outcome" text NOT NULL,
	"due_on" date,
	"paused" boolean NOT NULL,
	"heard" boolean NOT NULL,
	"days" integer,
	"term_days" integer,
	"passed_on" boolean NOT NULL,
	"extended" text,
	"questions_judged" integer NOT NULL,
	"questions_evaded" integer NOT NULL,
	"signer_evaded" integer NOT NULL,
	CONSTRAINT "hop_record_inquiry_id_hop_id_pk" PRIMARY KEY("inquiry_id","hop_id")
);
--> statement-breakpoint
ALTER TABLE "hop_record" ADD CONSTRAINT "hop_record_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hop_record" ADD CONSTRAINT "hop_record_inquiry_id_case_id_inquiry_id_case_id_fk" FOREIGN KEY ("inquiry_id","case_id") REFERENCES "public"."inquiry"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hop_record" ADD CONSTRAINT "hop_record_case_id_organisation_id_case_file_id_organisation_id_fk" FOREIGN KEY ("case_id","organisation_id") REFERENCES "public"."case_file"("id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hop_record_authority" ON "hop_record" USING btree ("authority_id","year");--> statement-breakpoint
CREATE INDEX "hop_record_case" ON "hop_record" USING btree ("case_id");--> statement-breakpoint

-- Read and written like the other rows that follow from the moves; a partner who records a move brings these along.
-- No entry of the record: they say nothing that the moves do not say.
ALTER TABLE hop_record ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY hop_record_read ON hop_record FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = hop_record.case_id OFFSET 0));--> statement-breakpoint
CREATE POLICY hop_record_add ON hop_record FOR INSERT TO vigil_app
WITH CHECK (EXISTS (SELECT FROM case_audience a WHERE a.case_id = hop_record.case_id AND a.may_write));--> statement-breakpoint
CREATE POLICY hop_record_edit ON hop_record FOR UPDATE TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = hop_record.case_id AND a.may_write))
WITH CHECK (EXISTS (SELECT FROM case_audience a WHERE a.case_id = hop_record.case_id AND a.may_write));--> statement-breakpoint
CREATE POLICY hop_record_remove ON hop_record FOR DELETE TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = hop_record.case_id AND a.may_write));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON hop_record TO vigil_app;--> statement-breakpoint

-- `standingOf` of lib/domain/inquiry/hop-record.ts, for counting; a test compares the two.
CREATE FUNCTION access.hop_standing(in_outcome text, in_paused boolean, in_heard boolean, in_due date, in_today date)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN in_outcome IN ('returned', 'ended', 'no-term') THEN 'other'
    WHEN in_outcome <> 'open' THEN in_outcome
    WHEN in_paused OR in_due IS NULL OR in_due >= in_today THEN 'running'
    WHEN in_heard THEN 'overdue'
    ELSE 'silent'
  END
$$;--> statement-breakpoint

-- A body's record over the whole organisation, with what the viewer may not see, where the organisation allows it.
-- The smallest thing ever added to what the viewer sees is everything that they do not see of one year under one law,
-- and only when it comes from at least `smallest_group` cases. What is left out of one answer is left out of all, so no
-- subtraction of two answers, by whatever year and law, gets below that group. OFFSET 0 as in the policies: each case is
-- looked up by its key.
CREATE FUNCTION access.whole_record(in_authority uuid, in_year int, in_regime text)
RETURNS TABLE (received int, on_time int, late int, overdue int, silent int, running int, undated int, forwarded int,
  other int, passed_on int, evasive int, extended int, median int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH body AS (
    SELECT a.id, a.organisation_id, o.smallest_group, (now() AT TIME ZONE a.time_zone)::date AS today
    FROM authority a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.id = in_authority AND a.organisation_id = (SELECT access.viewer_case_organisation())
      AND o.smallest_group IS NOT NULL
  ), hops AS (
    SELECT h.*, body.smallest_group, access.hop_standing(h.outcome, h.paused, h.heard, h.due_on, body.today) AS standing,
      EXISTS (SELECT FROM case_audience c WHERE c.case_id = h.case_id AND c.expires_at > now()
        AND c.principal = ANY ((SELECT access.viewer_principals())::uuid[]) OFFSET 0) AS seen
    FROM body JOIN hop_record h ON h.authority_id = body.id AND h.organisation_id = body.organisation_id
  ), large AS (
    SELECT year, regime_id FROM hops WHERE NOT seen
    GROUP BY year, regime_id, smallest_group HAVING count(DISTINCT case_id) >= smallest_group
  )
  SELECT count(*)::int,
    (count(*) FILTER (WHERE standing = 'on-time'))::int, (count(*) FILTER (WHERE standing = 'late'))::int,
    (count(*) FILTER (WHERE standing = 'overdue'))::int, (count(*) FILTER (WHERE standing = 'silent'))::int,
    (count(*) FILTER (WHERE standing = 'running'))::int, (count(*) FILTER (WHERE standing = 'undated'))::int,
    (count(*) FILTER (WHERE standing = 'forwarded'))::int, (count(*) FILTER (WHERE standing = 'other'))::int,
    (count(*) FILTER (WHERE h.passed_on))::int, (count(*) FILTER (WHERE h.questions_evaded > 0))::int,
    (count(*) FILTER (WHERE h.extended IS NOT NULL))::int, percentile_disc(0.5) WITHIN GROUP (ORDER BY h.days)
  FROM hops h
  WHERE (h.seen OR (h.year, h.regime_id) IN (SELECT l.year, l.regime_id FROM large l))
    AND (in_year IS NULL OR h.year = in_year) AND (in_regime IS NULL OR h.regime_id = in_regime)
  HAVING bool_or(NOT h.seen)
$$;--> statement-breakpoint

CREATE FUNCTION access.set_smallest_group(in_cases int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  UPDATE organisation SET smallest_group = in_cases WHERE id = org AND smallest_group IS DISTINCT FROM in_cases;
END $$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['hop_standing', 'whole_record', 'set_smallest_group'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
END $$;
