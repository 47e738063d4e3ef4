-- Letters that go with a mail, and the way from a document or a letter to its case.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

ALTER TABLE outbox_mail ADD COLUMN letter_ids uuid[] NOT NULL DEFAULT '{}';

-- A case has each letter once, however often it is asked for.
CREATE UNIQUE INDEX letter_once ON letter (employer_id, case_id, kind);
CREATE INDEX document_id_idx ON document (id);
CREATE INDEX letter_id_idx ON letter (id);

-- An address names a document or a letter and no employer. For whoever may work on its case this is the case; for
-- everybody else there is none.
CREATE FUNCTION document_case(p_document_id uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT d.case_id FROM document d WHERE d.id = p_document_id AND EXISTS (SELECT 1 FROM case_access(d.case_id))
$$;
CREATE FUNCTION letter_case(p_letter_id uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT l.case_id FROM letter l WHERE l.id = p_letter_id AND EXISTS (SELECT 1 FROM case_access(l.case_id))
$$;
REVOKE ALL ON FUNCTION document_case(uuid), letter_case(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION document_case(uuid), letter_case(uuid) TO majikan_app;

RESET lock_timeout;
RESET search_path;
