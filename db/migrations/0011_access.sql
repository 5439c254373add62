-- Access that ends by itself, partners, emergencies, and who may do what on a case. See docs/decisions/0010–0012.
CREATE INDEX case_audience_expiring ON case_audience (expires_at) WHERE expires_at < 'infinity';--> statement-breakpoint
CREATE INDEX case_grant_person ON case_grant (user_id, case_id);--> statement-breakpoint

-- The audience ------------------------------------------------------------------------------------------
-- The one place that says which rows of the audience count: those of the viewer that have not run out. Every other
-- policy asks this table and is bound by it, so that an end needs nobody to carry it out.
DROP POLICY case_audience_read ON case_audience;--> statement-breakpoint
CREATE POLICY case_audience_read ON case_audience FOR SELECT TO vigil_app
USING (principal = ANY ((SELECT access.viewer_principals())::uuid[]) AND expires_at > now());--> statement-breakpoint

-- A partner reads, or writes, until the end of the grant. Who broke the glass only reads: an emergency is for
-- knowing, and must be no way to change a sealed case or to stay on it.
CREATE OR REPLACE FUNCTION access.refresh_audience(target uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH c AS (
    SELECT cf.id, cf.organisation_id, cf.sensitivity, cf.status, cf.next_due, o.coordinators_principal,
      EXISTS (SELECT FROM case_assignment a WHERE a.case_id = cf.id AND a.ended_at IS NULL) AS assigned
    FROM case_file cf JOIN organisation o ON o.id = cf.organisation_id WHERE cf.id = target
  ), reasons AS (
    SELECT organisation_id AS principal, true AS may_write, 'infinity'::timestamptz AS expires_at
      FROM c WHERE sensitivity = 'open'
    UNION ALL SELECT coordinators_principal, true, 'infinity' FROM c WHERE sensitivity = 'restricted'
    UNION ALL SELECT a.user_id, true, 'infinity' FROM c JOIN case_assignment a ON a.case_id = c.id
      WHERE a.ended_at IS NULL AND c.sensitivity <> 'open'
    UNION ALL SELECT g.user_id, g.level = 'contribute', g.ends_at FROM c JOIN case_grant g ON g.case_id = c.id
      WHERE g.revoked_at IS NULL AND g.ends_at > now()
    UNION ALL SELECT b.user_id, false, b.ends_at FROM c JOIN break_glass b ON b.case_id = c.id
      WHERE b.ended_at IS NULL AND b.ends_at > now()
  ), wanted AS (
    SELECT DISTINCT ON (principal) * FROM reasons ORDER BY principal, may_write DESC, expires_at DESC
  ), gone AS (
    DELETE FROM case_audience WHERE case_id = target AND principal NOT IN (SELECT principal FROM wanted)
  )
  INSERT INTO case_audience (case_id, principal, status, next_due, assigned, may_write, expires_at)
  SELECT c.id, w.principal, c.status, coalesce(c.next_due, 'infinity'), c.assigned, w.may_write, w.expires_at
  FROM c CROSS JOIN wanted w
  ON CONFLICT (case_id, principal) DO UPDATE
    SET status = excluded.status, next_due = excluded.next_due, assigned = excluded.assigned,
      may_write = excluded.may_write, expires_at = excluded.expires_at
    WHERE (case_audience.status, case_audience.next_due, case_audience.assigned, case_audience.may_write,
        case_audience.expires_at)
      IS DISTINCT FROM (excluded.status, excluded.next_due, excluded.assigned, excluded.may_write,
        excluded.expires_at)
$$;--> statement-breakpoint
CREATE TRIGGER case_grant_audience AFTER INSERT OR UPDATE OR DELETE
ON case_grant FOR EACH ROW EXECUTE FUNCTION access.on_assignment_change();--> statement-breakpoint
CREATE TRIGGER break_glass_audience AFTER INSERT OR UPDATE OR DELETE
ON break_glass FOR EACH ROW EXECUTE FUNCTION access.on_assignment_change();--> statement-breakpoint

-- What has run out counts no more; this only keeps the table small.
CREATE FUNCTION access.sweep_audience() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM case_audience WHERE expires_at < now()
$$;--> statement-breakpoint

-- What the policies ask ---------------------------------------------------------------------------------
CREATE FUNCTION access.sees(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM case_audience a WHERE a.case_id = target AND a.expires_at > now()
    AND a.principal = ANY ((SELECT access.viewer_principals())::uuid[]))
$$;--> statement-breakpoint

-- Whether the viewer works on the case as one of its organisation: sees it, may write, and is no partner.
CREATE FUNCTION access.may_keep(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM case_file c JOIN case_audience a ON a.case_id = c.id
    WHERE c.id = target AND c.organisation_id = access.viewer_case_organisation()
      AND a.may_write AND a.expires_at > now() AND a.principal = ANY ((SELECT access.viewer_principals())::uuid[]))
$$;--> statement-breakpoint

-- Whether the viewer decides who else sees the case: a coordinator who sees it, or its lead.
CREATE FUNCTION access.may_direct(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT access.may_keep(target) AND (access.viewer_role() = 'coordinator'
    OR EXISTS (SELECT FROM case_assignment s WHERE s.case_id = target AND s.user_id = access.viewer_id()
      AND s.capacity = 'lead' AND s.ended_at IS NULL))
$$;--> statement-breakpoint

-- How the viewer stands to a case; no row where they do not see it. lib/domain/permissions.ts judges by it.
CREATE FUNCTION access.standing(target uuid) RETURNS TABLE (organisation_id uuid, own boolean, role text,
  sensitivity text, capacities text[], assigned boolean, level text, break_glass boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.organisation_id, c.organisation_id = v.organisation_id, v.role, c.sensitivity,
    coalesce((SELECT array_agg(s.capacity ORDER BY s.capacity) FROM case_assignment s
      WHERE s.case_id = c.id AND s.user_id = access.viewer_id() AND s.ended_at IS NULL), '{}'),
    EXISTS (SELECT FROM case_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL),
    (SELECT g.level FROM case_grant g WHERE g.case_id = c.id AND g.user_id = access.viewer_id()
      AND g.revoked_at IS NULL AND g.ends_at > now()),
    EXISTS (SELECT FROM break_glass b WHERE b.case_id = c.id AND b.user_id = access.viewer_id()
      AND b.ended_at IS NULL AND b.ends_at > now())
  FROM case_file c CROSS JOIN access.viewer_membership() v
  WHERE c.id = target AND access.sees(c.id)
$$;--> statement-breakpoint

-- The cases shared with the viewer by other organisations, and the organisations whose cases they may see.
CREATE FUNCTION access.shared_cases() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(g.case_id), '{}') FROM case_grant g
  WHERE g.user_id = access.viewer_id() AND g.revoked_at IS NULL AND g.ends_at > now()
    AND access.viewer_case_organisation() IS NOT NULL
$$;--> statement-breakpoint
CREATE FUNCTION access.case_organisations() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(o.id), '{}') FROM (
    SELECT access.viewer_case_organisation() AS id
    UNION SELECT c.organisation_id FROM unnest(access.shared_cases()) s(id) JOIN case_file c ON c.id = s.id) o
  WHERE o.id IS NOT NULL
$$;--> statement-breakpoint

-- Reading -----------------------------------------------------------------------------------------------
-- OFFSET 0 has PostgreSQL look each row's case up by its key. Left the choice it reads the viewer's whole audience
-- into a hash, because it does not reckon with the LIMIT of a list: 200 ms instead of 5 over 100,000 cases.
DO $$
DECLARE t text; key text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_file', 'case_assignment', 'person', 'person_name', 'contact_channel', 'source', 'event',
    'event_person', 'claim', 'claim_link', 'open_question', 'document', 'task', 'inquiry', 'move', 'obligation',
    'consent', 'inquiry_question'] LOOP
    key := CASE t WHEN 'case_file' THEN 'id' ELSE 'case_id' END;
    IF t IN ('case_file', 'case_assignment') THEN EXECUTE format('DROP POLICY %I ON %I', t || '_read', t); END IF;
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO vigil_app USING (EXISTS (SELECT FROM case_audience a '
      'WHERE a.case_id = %I.%I OFFSET 0))', t || '_read', t, t, key);
  END LOOP;
END $$;--> statement-breakpoint

-- Writing -----------------------------------------------------------------------------------------------
DO $$
DECLARE
  t text;
  written text := 'EXISTS (SELECT FROM case_audience a WHERE a.case_id = %1$I.case_id AND a.may_write)';
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'person_name', 'contact_channel', 'source', 'event', 'event_person', 'claim',
    'claim_link', 'open_question', 'document', 'task', 'inquiry', 'move', 'obligation', 'consent',
    'inquiry_question'] LOOP
    -- A letter goes out in the organisation's name and a consent was given to it: no partner writes these.
    IF t IN ('consent', 'inquiry_question') THEN written := 'access.may_keep(case_id)'; END IF;
    EXECUTE format('DROP POLICY %I ON %I', t || '_by_audience', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO vigil_app WITH CHECK (' || CASE t WHEN 'inquiry'
      THEN 'access.may_keep(case_id)' ELSE format(written, t) END || ')', t || '_add', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO vigil_app USING (' || format(written, t)
      || ') WITH CHECK (' || format(written, t) || ')', t || '_edit', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO vigil_app USING (' || format(written, t) || ')',
      t || '_remove', t);
  END LOOP;
END $$;--> statement-breakpoint

-- A partner who contributes records what happened to an inquiry, which moves its status; the letter stays ours.
CREATE FUNCTION access.guard_letter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.authority_id, NEW.regime_id, NEW.subject, NEW.body, NEW.lang, NEW.channel, NEW.complained_of)
      IS DISTINCT FROM (OLD.authority_id, OLD.regime_id, OLD.subject, OLD.body, OLD.lang, OLD.channel, OLD.complained_of)
    AND access.viewer_id() IS NOT NULL AND NOT access.may_keep(NEW.case_id)
  THEN RAISE EXCEPTION 'a partner does not write letters' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER inquiry_letter BEFORE UPDATE ON inquiry FOR EACH ROW EXECUTE FUNCTION access.guard_letter();--> statement-breakpoint

DROP POLICY case_file_edit ON case_file;--> statement-breakpoint
CREATE POLICY case_file_edit ON case_file FOR UPDATE TO vigil_app
USING (EXISTS (SELECT FROM case_audience a WHERE a.case_id = case_file.id AND a.may_write))
WITH CHECK (organisation_id = (SELECT access.viewer_case_organisation()));--> statement-breakpoint
CREATE FUNCTION access.guard_sensitivity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.sensitivity IS DISTINCT FROM OLD.sensitivity AND access.viewer_id() IS NOT NULL
    AND NOT access.may_direct(OLD.id)
  THEN RAISE EXCEPTION 'access is changed by the lead or a coordinator' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER case_file_sensitivity BEFORE UPDATE OF sensitivity ON case_file
FOR EACH ROW EXECUTE FUNCTION access.guard_sensitivity();--> statement-breakpoint

DROP POLICY case_assignment_assign ON case_assignment;--> statement-breakpoint
CREATE POLICY case_assignment_assign ON case_assignment FOR INSERT TO vigil_app
WITH CHECK (
  access.may_keep(case_id) AND assigned_by = (SELECT access.viewer_id()) AND access.is_colleague(user_id)
  AND ((SELECT access.viewer_role()) = 'coordinator'
    OR (user_id = (SELECT access.viewer_id()) AND NOT access.case_is_assigned(case_id))));--> statement-breakpoint
DROP POLICY case_assignment_end ON case_assignment;--> statement-breakpoint
CREATE POLICY case_assignment_end ON case_assignment FOR UPDATE TO vigil_app
USING (access.may_direct(case_id));--> statement-breakpoint

-- What belongs to an organisation -----------------------------------------------------------------------
-- A partner needs the names that a shared case refers to, and nothing else of that organisation.
CREATE FUNCTION access.shared_authorities() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT x.id), '{}') FROM unnest(access.shared_cases()) s(case_id)
  CROSS JOIN LATERAL (
    SELECT i.authority_id AS id FROM inquiry i WHERE i.case_id = s.case_id
    UNION ALL SELECT unnest(i.complained_of) FROM inquiry i WHERE i.case_id = s.case_id
    UNION ALL SELECT o.authority_id FROM obligation o WHERE o.case_id = s.case_id
    UNION ALL SELECT e.authority_id FROM event e WHERE e.case_id = s.case_id
    UNION ALL SELECT p.authority_id FROM person p WHERE p.case_id = s.case_id
    UNION ALL SELECT k.authority_id FROM claim k WHERE k.case_id = s.case_id
    UNION ALL SELECT (jsonb_path_query(m.data, '$.**.authorityId ? (@ != null)') #>> '{}')::uuid
      FROM move m WHERE m.case_id = s.case_id) x
  WHERE x.id IS NOT NULL
$$;--> statement-breakpoint
CREATE FUNCTION access.shared_officials() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT x.id), '{}') FROM unnest(access.shared_cases()) s(case_id)
  CROSS JOIN LATERAL (SELECT (jsonb_path_query(m.data, '$.**.signerId ? (@ != null)') #>> '{}')::uuid AS id
    FROM move m WHERE m.case_id = s.case_id) x
$$;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['authority', 'official'] LOOP
    EXECUTE format('DROP POLICY %I ON %I', t || '_of_organisation', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO vigil_app USING (organisation_id = (SELECT '
      'access.viewer_organisation()) OR id = ANY ((SELECT access.%I())::uuid[]))', t || '_read', t,
      CASE t WHEN 'authority' THEN 'shared_authorities' ELSE 'shared_officials' END);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO vigil_app WITH CHECK (organisation_id = (SELECT '
      'access.viewer_organisation()))', t || '_add', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO vigil_app USING (organisation_id = (SELECT '
      'access.viewer_organisation())) WITH CHECK (organisation_id = (SELECT access.viewer_organisation()))',
      t || '_edit', t);
  END LOOP;
END $$;--> statement-breakpoint
REVOKE SELECT ON authority, official FROM vigil_app;--> statement-breakpoint
GRANT SELECT (id, organisation_id, parent_id, name_en, name_ru, name_local, name_local_lang, abbreviation, state, kind,
  time_zone, roll, version, created_at, updated_at, retired_at) ON authority TO vigil_app;--> statement-breakpoint
GRANT SELECT (id, organisation_id, authority_id, name, name_lang, position, from_edtf, until_edtf, version, created_at)
  ON official TO vigil_app;--> statement-breakpoint
-- What an organisation wrote down about its authorities, for itself.
CREATE FUNCTION access.authority_details(target uuid) RETURNS TABLE (address text, channels jsonb, notes text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.address, a.channels, a.notes FROM authority a
  WHERE a.id = target AND a.organisation_id = access.viewer_organisation()
$$;--> statement-breakpoint
CREATE FUNCTION access.official_notes(target uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.notes FROM official o WHERE o.id = target AND o.organisation_id = access.viewer_organisation()
$$;--> statement-breakpoint

-- Names of people beyond one's own organisation: partners on a case that the viewer sees, and whoever appears in a
-- case that is shared with the viewer. Names only: addresses come from a function for administrators.
CREATE FUNCTION access.shares_a_case_with(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM case_grant g JOIN case_file c ON c.id = g.case_id
      AND c.organisation_id = access.viewer_case_organisation() WHERE g.user_id = target AND access.sees(c.id))
    OR EXISTS (SELECT FROM unnest(access.shared_cases()) s(id) WHERE
      EXISTS (SELECT FROM case_assignment a WHERE a.case_id = s.id AND a.user_id = target)
      OR EXISTS (SELECT FROM case_file c WHERE c.id = s.id AND c.opened_by = target)
      OR EXISTS (SELECT FROM case_grant g WHERE g.case_id = s.id AND g.granted_by = target
        AND g.user_id = access.viewer_id())
      OR EXISTS (SELECT FROM task k WHERE k.case_id = s.id AND target IN (k.assignee_id, k.done_by, k.created_by))
      OR EXISTS (SELECT FROM move m WHERE m.case_id = s.id AND m.entered_by = target)
      OR EXISTS (SELECT FROM document d WHERE d.case_id = s.id AND d.uploaded_by = target)
      OR EXISTS (SELECT FROM audit_entry e WHERE e.case_id = s.id AND e.actor_id = target
        AND e.operation IN ('insert', 'update', 'delete')))
$$;--> statement-breakpoint
DROP POLICY user_account_of_organisation ON user_account;--> statement-breakpoint
CREATE POLICY user_account_read ON user_account FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM membership m WHERE m.user_id = user_account.id) OR access.shares_a_case_with(id));--> statement-breakpoint
REVOKE SELECT (email, locale, theme, created_at) ON user_account FROM vigil_app;--> statement-breakpoint
CREATE FUNCTION access.member_addresses() RETURNS TABLE (user_id uuid, email text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid := access.require_administrator();
BEGIN
  RETURN QUERY SELECT u.id, u.email FROM user_account u
    JOIN membership m ON m.user_id = u.id AND m.organisation_id = org AND m.ended_at IS NULL;
END $$;--> statement-breakpoint

-- The name and the time zone of an organisation whose case one sees, or whose people one shares a case with.
CREATE FUNCTION access.knows_organisation(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT target = ANY (access.case_organisations()) OR EXISTS (
    SELECT FROM membership m JOIN case_grant g ON g.user_id = m.user_id
    WHERE m.organisation_id = target AND access.may_keep(g.case_id))
$$;--> statement-breakpoint
DROP POLICY organisation_own ON organisation;--> statement-breakpoint
CREATE POLICY organisation_read ON organisation FOR SELECT TO vigil_app
USING (id = (SELECT access.viewer_organisation()) OR access.knows_organisation(id));--> statement-breakpoint
REVOKE SELECT ON organisation FROM vigil_app;--> statement-breakpoint
GRANT SELECT (id, name, reference_prefix, time_zone, second_factor_roles, idle_lock_minutes, created_at)
  ON organisation TO vigil_app;--> statement-breakpoint

-- A partner reads what was done to the contents of a case, not who else looked or was let in.
CREATE POLICY audit_entry_partner ON audit_entry AS RESTRICTIVE FOR SELECT TO vigil_app
USING (case_id IS NULL OR organisation_id = (SELECT access.viewer_organisation())
  OR (operation IN ('insert', 'update', 'delete') AND subject NOT IN ('case_grant', 'break_glass', 'case_key', 'notice')));--> statement-breakpoint

-- To which organisation somebody belongs with whom the viewer shares a case, or is of one house.
CREATE FUNCTION access.organisation_of(target uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.organisation_id FROM membership m WHERE m.user_id = target AND m.ended_at IS NULL
    AND (m.organisation_id = access.viewer_organisation() OR access.shares_a_case_with(target))
$$;--> statement-breakpoint

-- Sharing -----------------------------------------------------------------------------------------------
CREATE POLICY case_grant_read ON case_grant FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM case_file c WHERE c.id = case_grant.case_id
  AND (case_grant.user_id = (SELECT access.viewer_id())
    OR c.organisation_id = (SELECT access.viewer_case_organisation()))));--> statement-breakpoint
GRANT SELECT ON case_grant TO vigil_app;--> statement-breakpoint
CREATE POLICY break_glass_read ON break_glass FOR SELECT TO vigil_app
USING (EXISTS (SELECT FROM case_file c WHERE c.id = break_glass.case_id
  AND c.organisation_id = (SELECT access.viewer_case_organisation())));--> statement-breakpoint
GRANT SELECT ON break_glass TO vigil_app;--> statement-breakpoint

-- Whether everybody on the case who was asked agrees to partners, by their latest answer, and at least one was.
CREATE FUNCTION access.consent_covers_sharing(target uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT access.sees(target) AND coalesce((
    SELECT bool_and(latest.state = 'given' AND 'partners' = ANY (latest.scope) AND latest.withdrawn_on IS NULL)
    FROM (SELECT DISTINCT ON (k.person_id) k.state, k.scope, k.withdrawn_on FROM consent k
      WHERE k.case_id = target AND k.state <> 'not-asked' ORDER BY k.person_id, k.id DESC) latest), false)
$$;--> statement-breakpoint

-- Shares a case with a person of another organisation, found by the exact address, until the end of a day in the
-- case's organisation. NULL for an address that is unknown and for one that is no partner's: nobody browses another
-- organisation's people. An earlier grant of the same person ends by it.
CREATE FUNCTION access.share_case(in_case uuid, in_email text, in_level text, in_reason text, in_until date)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE partner uuid; granted uuid; ends timestamptz; covered boolean;
BEGIN
  IF NOT access.may_direct(in_case) THEN
    RAISE EXCEPTION 'sharing is for the lead or a coordinator' USING ERRCODE = '42501';
  END IF;
  SELECT u.id INTO partner FROM user_account u JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL
  WHERE lower(u.email) = lower(btrim(in_email)) AND u.disabled_at IS NULL AND m.role <> 'administrator'
    AND m.organisation_id <> access.viewer_organisation();
  IF partner IS NULL THEN RETURN NULL; END IF;
  SELECT (in_until + 1)::timestamp AT TIME ZONE o.time_zone INTO ends
  FROM case_file c JOIN organisation o ON o.id = c.organisation_id WHERE c.id = in_case;
  IF ends <= now() OR ends > now() + interval '367 days' THEN
    RAISE EXCEPTION 'a grant ends within a year' USING ERRCODE = '22023';
  END IF;
  covered := access.consent_covers_sharing(in_case);
  UPDATE case_grant SET revoked_at = now(), revoked_by = access.viewer_id()
  WHERE case_id = in_case AND user_id = partner AND revoked_at IS NULL;
  INSERT INTO case_grant (case_id, user_id, level, basis, reason, ends_at, granted_by)
  VALUES (in_case, partner, in_level, CASE WHEN covered THEN 'consent' ELSE 'reason' END, btrim(in_reason), ends,
    access.viewer_id()) RETURNING id INTO granted;
  INSERT INTO notice (user_id, case_id, kind, actor_id, subject_id)
  VALUES (partner, in_case, 'shared', access.viewer_id(), granted);
  RETURN granted;
END $$;--> statement-breakpoint

CREATE FUNCTION access.revoke_grant(in_grant uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    UPDATE case_grant SET revoked_at = now(), revoked_by = access.viewer_id()
    WHERE id = in_grant AND revoked_at IS NULL AND access.may_direct(case_id) RETURNING id)
  SELECT EXISTS (SELECT FROM ended)
$$;--> statement-breakpoint

-- Closes a case to everybody but its people and the coordinators: an open one becomes restricted, a sealed one stays
-- so, and every grant and emergency access ends.
CREATE FUNCTION access.close_case_access(in_case uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.may_direct(in_case) OR access.viewer_role() <> 'coordinator' THEN RETURN false; END IF;
  UPDATE case_file SET sensitivity = 'restricted', version = version + 1, updated_at = now()
  WHERE id = in_case AND sensitivity = 'open';
  UPDATE case_grant SET revoked_at = now(), revoked_by = access.viewer_id()
  WHERE case_id = in_case AND revoked_at IS NULL;
  UPDATE break_glass SET ended_at = now() WHERE case_id = in_case AND ended_at IS NULL;
  RETURN true;
END $$;--> statement-breakpoint

-- Emergencies -------------------------------------------------------------------------------------------
-- Opens a sealed case of the viewer's organisation for an hour, tells a second person and everybody named on it.
-- NULL alike for a case that is not there, is not sealed, or is the viewer's own already.
CREATE FUNCTION access.break_glass(in_reference text, in_reason text, in_told uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE target uuid; opened uuid;
BEGIN
  IF access.viewer_role() NOT IN ('coordinator', 'lawyer') THEN RETURN NULL; END IF;
  SELECT c.id INTO target FROM case_file c
  WHERE c.organisation_id = access.viewer_case_organisation() AND c.reference = upper(btrim(in_reference))
    AND c.sensitivity = 'sealed' AND NOT access.sees(c.id);
  IF target IS NULL OR in_told = access.viewer_id() OR NOT EXISTS (
    SELECT FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.user_id = in_told
      AND m.organisation_id = access.viewer_organisation() AND m.ended_at IS NULL AND u.disabled_at IS NULL
      AND m.role IN ('coordinator', 'lawyer'))
  THEN RETURN NULL; END IF;
  INSERT INTO break_glass (case_id, user_id, reason, told_user_id, ends_at)
  VALUES (target, access.viewer_id(), btrim(in_reason), in_told, now() + interval '60 minutes') RETURNING id INTO opened;
  INSERT INTO notice (user_id, case_id, kind, actor_id, subject_id)
  SELECT t.id, target, 'break-glass', access.viewer_id(), opened FROM (
    SELECT in_told AS id UNION SELECT s.user_id FROM case_assignment s WHERE s.case_id = target AND s.ended_at IS NULL) t
  WHERE t.id <> access.viewer_id();
  RETURN target;
END $$;--> statement-breakpoint

-- Ends emergency access before its hour: one's own, or, for the lead or a coordinator on the case, anybody's.
CREATE FUNCTION access.end_break_glass(in_case uuid, in_user uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    UPDATE break_glass SET ended_at = now() WHERE case_id = in_case AND user_id = in_user AND ended_at IS NULL
      AND ends_at > now() AND (in_user = access.viewer_id() OR access.may_direct(in_case)) RETURNING id)
  SELECT EXISTS (SELECT FROM ended)
$$;--> statement-breakpoint

-- Notices -----------------------------------------------------------------------------------------------
-- Who was chosen to be told of an emergency hears of it without seeing the case.
DROP POLICY notice_own ON notice;--> statement-breakpoint
CREATE POLICY notice_own ON notice TO vigil_app
USING (user_id = (SELECT access.viewer_id()) AND (case_id IS NULL OR kind = 'break-glass'
  OR EXISTS (SELECT FROM case_audience a WHERE a.case_id = notice.case_id)));--> statement-breakpoint

-- The viewer's unread notices with what their sentences need: never more of a case than its reference.
CREATE FUNCTION access.unread_notices(in_limit int) RETURNS TABLE (id uuid, kind text, created_at timestamptz,
  actor text, reference text, visible boolean, other_reference text, until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT n.id, n.kind, n.created_at, u.name,
    CASE WHEN n.kind = 'break-glass' OR access.sees(n.case_id) THEN c.reference END, access.sees(n.case_id),
    CASE WHEN n.kind = 'known-person' AND access.sees(n.subject_id) THEN (
      SELECT o.reference FROM case_file o WHERE o.id = n.subject_id) END,
    CASE n.kind WHEN 'break-glass' THEN (SELECT b.ends_at FROM break_glass b WHERE b.id = n.subject_id)
      WHEN 'shared' THEN (SELECT g.ends_at FROM case_grant g WHERE g.id = n.subject_id) END
  FROM notice n LEFT JOIN user_account u ON u.id = n.actor_id LEFT JOIN case_file c ON c.id = n.case_id
  WHERE n.user_id = access.viewer_id() AND access.viewer_organisation() IS NOT NULL AND n.read_at IS NULL
    AND (n.case_id IS NULL OR n.kind = 'break-glass' OR access.sees(n.case_id))
  ORDER BY n.created_at DESC, n.id DESC LIMIT least(in_limit, 100)
$$;--> statement-breakpoint

-- Known people ------------------------------------------------------------------------------------------
-- "Already in another case?" while a name is typed. A trigram match under a policy would lose the index, so the
-- search runs inside this function and applies the audience rule itself.
CREATE OR REPLACE FUNCTION access.find_known_names(in_spellings text[], in_limit int)
RETURNS TABLE (name text, reference text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.name, f.reference, f.role FROM (
    SELECT DISTINCT ON (n.person_id) n.text AS name, c.reference, p.role,
      greatest(similarity(lower(n.text), s.spelling), word_similarity(s.spelling, lower(n.text))) AS likeness
    FROM (SELECT lower(x) AS spelling FROM unnest(in_spellings[1:4]) x) s
    JOIN person_name n ON lower(n.text) % s.spelling OR lower(n.text) %> s.spelling
    JOIN person p ON p.id = n.person_id
    JOIN case_file c ON c.id = n.case_id
    WHERE EXISTS (SELECT FROM case_audience a WHERE a.case_id = n.case_id AND a.expires_at > now()
      AND a.principal = ANY ((SELECT access.viewer_principals())::uuid[]))
    ORDER BY n.person_id, likeness DESC) f
  WHERE f.likeness >= 0.45 ORDER BY f.likeness DESC, f.reference LIMIT least(in_limit, 20)
$$;--> statement-breakpoint

-- When an intake becomes a case and names somebody who is likely known from a case that its author may not see, the
-- author learns nothing; the coordinators are told, and of a sealed case only the people named on it.
CREATE FUNCTION access.tell_known_people(in_case uuid, in_spellings text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.sees(in_case) THEN RETURN; END IF;
  INSERT INTO notice (user_id, case_id, kind, actor_id, subject_id)
  SELECT DISTINCT r.user_id, k.id, 'known-person', access.viewer_id(), in_case
  FROM (
    SELECT DISTINCT c.id, c.organisation_id, c.sensitivity
    FROM (SELECT lower(x) AS spelling FROM unnest(in_spellings[1:8]) x) s
    JOIN person_name n ON lower(n.text) % s.spelling
    JOIN case_file c ON c.id = n.case_id
    WHERE n.case_id <> in_case AND similarity(lower(n.text), s.spelling) >= 0.6
      AND c.organisation_id = access.viewer_case_organisation() AND NOT access.sees(c.id)
    LIMIT 20) k
  JOIN LATERAL (
    SELECT s.user_id FROM case_assignment s WHERE s.case_id = k.id AND s.ended_at IS NULL AND k.sensitivity = 'sealed'
    UNION SELECT m.user_id FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE k.sensitivity <> 'sealed' AND m.organisation_id = k.organisation_id AND m.role = 'coordinator'
      AND m.ended_at IS NULL AND u.disabled_at IS NULL) r ON r.user_id <> access.viewer_id();
END $$;--> statement-breakpoint

-- What applies the audience itself ----------------------------------------------------------------------
CREATE OR REPLACE FUNCTION access.task_recipients(in_case uuid, in_assignee uuid) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taker AS (
    SELECT m.user_id FROM membership m JOIN user_account u ON u.id = m.user_id
    JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = in_assignee AND m.ended_at IS NULL AND m.role <> 'administrator' AND u.disabled_at IS NULL
      AND EXISTS (SELECT FROM case_audience a WHERE a.case_id = in_case AND a.expires_at > now() AND a.principal = ANY (
        ARRAY[m.user_id, m.organisation_id, CASE WHEN m.role = 'coordinator' THEN o.coordinators_principal END]))
  )
  SELECT user_id FROM taker
  UNION ALL
  SELECT r.user_id FROM access.reminder_recipients(in_case) r WHERE NOT EXISTS (SELECT FROM taker)
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION access.plan_case_reminders(in_case uuid, in_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT access.sees(in_case) OR EXISTS (SELECT FROM case_file WHERE id = in_case AND status = 'closed') THEN RETURN; END IF;
  INSERT INTO reminder (case_id, user_id, obligation_id, due_on, days_before)
  SELECT o.case_id, r.user_id, o.id, o.due_on, d.days
  FROM obligation o
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE o.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.reminder_recipients(o.case_id) r
  WHERE o.case_id = in_case AND o.state = 'open' AND o.weight = 'main'
    AND (o.opens_on IS NULL OR o.opens_on <= in_today) AND d.days IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO reminder (case_id, user_id, task_id, due_on, days_before)
  SELECT k.case_id, r.user_id, k.id, k.due_on, d.days
  FROM task k
  CROSS JOIN LATERAL (SELECT min(x) AS days FROM unnest(ARRAY[7, 3, 1, 0, -1]) x WHERE k.due_on - x <= in_today) d
  CROSS JOIN LATERAL access.task_recipients(k.case_id, k.assignee_id) r
  WHERE k.case_id = in_case AND k.done_at IS NULL AND d.days IS NOT NULL
  ON CONFLICT DO NOTHING;
END $$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION access.record_read(in_action text, in_subject text, in_subject_id uuid, in_case uuid)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF access.sees(in_case) THEN
    PERFORM access.write_audit(in_action, in_subject, in_subject_id, 'read', NULL, in_case, NULL, NULL);
  END IF;
END $$;--> statement-breakpoint

-- Organisations -----------------------------------------------------------------------------------------
-- Founds an organisation and its first administrator. The first one of an installation by a link that works only
-- while there is none; further ones by a link that the installation's keeper makes.
CREATE OR REPLACE FUNCTION access.found_organisation(in_token_hash text, in_organisation text, in_prefix text,
  in_time_zone text, in_name text, in_email text, in_password_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE org uuid; founder uuid; for_purpose text;
BEGIN
  UPDATE one_time_link SET used_at = now() WHERE token_hash = in_token_hash
    AND purpose IN ('first-administrator', 'found-organisation') AND used_at IS NULL AND expires_at > now()
  RETURNING purpose INTO for_purpose;
  IF for_purpose IS NULL THEN RETURN NULL; END IF;
  IF for_purpose = 'first-administrator' AND EXISTS (SELECT FROM membership WHERE role = 'administrator') THEN
    RETURN NULL;
  END IF;
  INSERT INTO organisation (name, reference_prefix, time_zone) VALUES (in_organisation, in_prefix, in_time_zone)
  RETURNING id INTO org;
  INSERT INTO user_account (email, name, password_hash) VALUES (btrim(in_email), in_name, in_password_hash)
  RETURNING id INTO founder;
  INSERT INTO membership (organisation_id, user_id, role) VALUES (org, founder, 'administrator');
  RETURN org;
END $$;--> statement-breakpoint

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['sees', 'may_keep', 'may_direct', 'standing', 'shared_cases', 'case_organisations',
    'shared_authorities', 'shared_officials', 'authority_details', 'official_notes', 'shares_a_case_with',
    'member_addresses', 'knows_organisation', 'organisation_of', 'consent_covers_sharing', 'share_case', 'revoke_grant',
    'close_case_access', 'break_glass', 'end_break_glass', 'unread_notices', 'tell_known_people'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION access.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION access.%I TO vigil_app', f);
  END LOOP;
  REVOKE ALL ON FUNCTION access.sweep_audience FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION access.sweep_audience TO vigil_worker;
END $$;
