-- "Already in another case?" while a name is typed. A trigram match under a policy would lose the index, so the
-- search runs inside this function and applies the audience rule itself.
CREATE INDEX person_name_trgm ON person_name USING gin (lower(text) gin_trgm_ops);--> statement-breakpoint
CREATE FUNCTION access.find_known_names(in_spellings text[], in_limit int)
RETURNS TABLE (name text, reference text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.name, f.reference, f.role FROM (
    SELECT DISTINCT ON (n.person_id) n.text AS name, c.reference, p.role,
      greatest(similarity(lower(n.text), s.spelling), word_similarity(s.spelling, lower(n.text))) AS likeness
    FROM (SELECT lower(x) AS spelling FROM unnest(in_spellings[1:4]) x) s
    JOIN person_name n ON lower(n.text) % s.spelling OR lower(n.text) %> s.spelling
    JOIN person p ON p.id = n.person_id
    JOIN case_file c ON c.id = n.case_id
    WHERE EXISTS (SELECT FROM case_audience a
      WHERE a.case_id = n.case_id AND a.principal = ANY (access.viewer_principals()))
    ORDER BY n.person_id, likeness DESC) f
  WHERE f.likeness >= 0.45 ORDER BY f.likeness DESC, f.reference LIMIT least(in_limit, 20)
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION access.find_known_names FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION access.find_known_names TO vigil_app;
