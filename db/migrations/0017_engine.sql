CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"logged_by" uuid NOT NULL,
	"verdict" text,
	"grounds" text DEFAULT '' NOT NULL,
	"assessed_by" uuid,
	"assessed_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_subject" UNIQUE("inquiry_id","subject"),
	CONSTRAINT "assessment_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "assessment_judged" CHECK (("assessment"."assessed_at" is null) = ("assessment"."verdict" is null))
);
--> statement-breakpoint
CREATE TABLE "calendar_day" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"calendar_id" text NOT NULL,
	"authority_id" uuid,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"moved_from" date,
	"legal_ref" text DEFAULT '' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"entered_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_day_one" UNIQUE NULLS NOT DISTINCT("organisation_id","calendar_id","authority_id","day")
);
--> statement-breakpoint
CREATE TABLE "calendar_year" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"calendar_id" text NOT NULL,
	"year" integer NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"set_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_year_one" UNIQUE("organisation_id","calendar_id","year")
);
--> statement-breakpoint
CREATE TABLE "date_revision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"cause_id" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"inquiries" integer
);
--> statement-breakpoint
CREATE TABLE "law" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"regime_id" text NOT NULL,
	"number" integer NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"shipped_digest" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"effective_by" uuid,
	"effective_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "law_number" UNIQUE("organisation_id","regime_id","number"),
	CONSTRAINT "law_effect_dated" CHECK (("law"."state" <> 'in-effect') or "law"."effective_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "law_confirmation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"regime_id" text NOT NULL,
	"rule" text NOT NULL,
	"rule_digest" text NOT NULL,
	"note" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "law_confirmation_note_given" CHECK (length(btrim("law_confirmation"."note")) > 0)
);
--> statement-breakpoint
CREATE TABLE "moved_date" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"obligation_key" text NOT NULL,
	"owner" text NOT NULL,
	"step" text NOT NULL,
	"due_before" date,
	"due_after" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"template_id" uuid NOT NULL,
	"lang" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"remedy_key" text,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"with_trace" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" uuid NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"approved_text" integer,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"docx_document_id" uuid,
	"pdf_document_id" uuid,
	"channel" text,
	"sent_on" date,
	"tracking_number" text DEFAULT '' NOT NULL,
	"proof_document_id" uuid,
	"sent_move_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_id_case" UNIQUE("id","case_id")
);
--> statement-breakpoint
CREATE TABLE "letter_comment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"text" text NOT NULL,
	"about_text" integer NOT NULL,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_template" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"lang" text NOT NULL,
	"name" text NOT NULL,
	"origin" text NOT NULL,
	"content" "bytea" NOT NULL,
	"placeholders" text[] DEFAULT '{}' NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "letter_text" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_text_number" UNIQUE("letter_id","number")
);
--> statement-breakpoint
ALTER TABLE "inquiry_question" ADD COLUMN "repeats_id" uuid;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "four_eyes" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "assessment_days" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "smallest_group" integer;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "kind" text DEFAULT 'task' NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "assessment_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "letter_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "inquiry_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "remedy_key" text;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "hard" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "due_expected" date;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "checked_by" uuid;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_logged_by_user_account_id_fk" FOREIGN KEY ("logged_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_assessed_by_user_account_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_inquiry_id_case_id_inquiry_id_case_id_fk" FOREIGN KEY ("inquiry_id","case_id") REFERENCES "public"."inquiry"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_entered_by_user_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_set_by_user_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_revision" ADD CONSTRAINT "date_revision_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_revision" ADD CONSTRAINT "date_revision_asked_by_user_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "law" ADD CONSTRAINT "law_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "law" ADD CONSTRAINT "law_created_by_user_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "law" ADD CONSTRAINT "law_effective_by_user_account_id_fk" FOREIGN KEY ("effective_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "law_confirmation" ADD CONSTRAINT "law_confirmation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "law_confirmation" ADD CONSTRAINT "law_confirmation_confirmed_by_user_account_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "law_confirmation" ADD CONSTRAINT "law_confirmation_withdrawn_by_user_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moved_date" ADD CONSTRAINT "moved_date_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moved_date" ADD CONSTRAINT "moved_date_revision_id_date_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."date_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moved_date" ADD CONSTRAINT "moved_date_inquiry_id_inquiry_id_fk" FOREIGN KEY ("inquiry_id") REFERENCES "public"."inquiry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_template_id_letter_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."letter_template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_created_by_user_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_submitted_by_user_account_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_approved_by_user_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_docx_document_id_document_id_fk" FOREIGN KEY ("docx_document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_pdf_document_id_document_id_fk" FOREIGN KEY ("pdf_document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_proof_document_id_document_id_fk" FOREIGN KEY ("proof_document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_inquiry_id_case_id_inquiry_id_case_id_fk" FOREIGN KEY ("inquiry_id","case_id") REFERENCES "public"."inquiry"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_comment" ADD CONSTRAINT "letter_comment_written_by_user_account_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_comment" ADD CONSTRAINT "letter_comment_letter_id_case_id_letter_id_case_id_fk" FOREIGN KEY ("letter_id","case_id") REFERENCES "public"."letter"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_template" ADD CONSTRAINT "letter_template_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_template" ADD CONSTRAINT "letter_template_created_by_user_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_text" ADD CONSTRAINT "letter_text_written_by_user_account_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_text" ADD CONSTRAINT "letter_text_letter_id_case_id_letter_id_case_id_fk" FOREIGN KEY ("letter_id","case_id") REFERENCES "public"."letter"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_case" ON "assessment" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "assessment_waiting" ON "assessment" USING btree ("organisation_id","created_at") WHERE assessed_at is null and voided_at is null;--> statement-breakpoint
CREATE INDEX "date_revision_organisation" ON "date_revision" USING btree ("organisation_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "law_one_draft" ON "law" USING btree ("organisation_id","regime_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "law_confirmation_one" ON "law_confirmation" USING btree ("organisation_id","regime_id","rule","rule_digest") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "moved_date_revision" ON "moved_date" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "moved_date_case" ON "moved_date" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "letter_case" ON "letter" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "letter_inquiry" ON "letter" USING btree ("inquiry_id");--> statement-breakpoint
CREATE INDEX "letter_comment_case" ON "letter_comment" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "letter_comment_letter" ON "letter_comment" USING btree ("letter_id","created_at");--> statement-breakpoint
CREATE INDEX "letter_template_organisation" ON "letter_template" USING btree ("organisation_id","kind","lang");--> statement-breakpoint
CREATE INDEX "letter_text_case" ON "letter_text" USING btree ("case_id");--> statement-breakpoint
ALTER TABLE "inquiry_question" ADD CONSTRAINT "inquiry_question_repeats_id_inquiry_question_id_fk" FOREIGN KEY ("repeats_id") REFERENCES "public"."inquiry_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_checked_by_user_account_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_assessment_id_case_id_assessment_id_case_id_fk" FOREIGN KEY ("assessment_id","case_id") REFERENCES "public"."assessment"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_letter_id_case_id_letter_id_case_id_fk" FOREIGN KEY ("letter_id","case_id") REFERENCES "public"."letter"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_inquiry_id_case_id_inquiry_id_case_id_fk" FOREIGN KEY ("inquiry_id","case_id") REFERENCES "public"."inquiry"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_inquiry" ON "task" USING btree ("inquiry_id") WHERE inquiry_id is not null;--> statement-breakpoint
CREATE INDEX "task_unchecked" ON "task" USING btree ("organisation_id","due_on") WHERE hard and checked_at is null;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_assessment_days" CHECK ("organisation"."assessment_days" between 1 and 60);--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_smallest_group" CHECK ("organisation"."smallest_group" is null or "organisation"."smallest_group" between 3 and 100);--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_checked_by_another" CHECK ("task"."checked_by" is null or "task"."checked_by" <> "task"."done_by");--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_checked_when_done" CHECK ("task"."checked_at" is null or "task"."done_at" is not null);