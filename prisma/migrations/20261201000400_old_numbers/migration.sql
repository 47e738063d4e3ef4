-- A business has two registration numbers, the one since October 2019 and the one before: whoever registers under either of them is
-- the same business. And of the pension: an officer writes none where they act for the employer, and the change
-- stands in the history of each employer whom it reaches.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE INDEX registration_brn_old_idx ON registration (upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g')))
  WHERE brn_key IS NOT NULL AND brn_old IS NOT NULL;

-- Who has one of some registration numbers already, as the new or the old one: 'employer', 'case' (sent by somebody else), or null.
DROP FUNCTION brn_holder(text, uuid);
CREATE FUNCTION brn_holder(p_brn_keys text[], p_but_not uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM employer WHERE upper(regexp_replace(brn, '[^A-Za-z0-9]', '', 'g')) = ANY(p_brn_keys) AND id <> p_but_not)
      OR EXISTS (SELECT 1 FROM employer WHERE upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g')) = ANY(p_brn_keys)
        AND brn_old IS NOT NULL AND id <> p_but_not) THEN 'employer'
    WHEN EXISTS (SELECT 1 FROM registration WHERE brn_key = ANY(p_brn_keys) AND employer_id <> p_but_not)
      OR EXISTS (SELECT 1 FROM registration WHERE upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g')) = ANY(p_brn_keys)
        AND brn_key IS NOT NULL AND brn_old IS NOT NULL AND employer_id <> p_but_not) THEN 'case' END
$$;
REVOKE ALL ON FUNCTION brn_holder(text[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION brn_holder(text[], uuid) TO majikan_app;

-- The office writes the pension of somebody who is employed, as before, but not for an employer that the officer acts for. The other
-- employers of the person find it in their history.
CREATE OR REPLACE FUNCTION record_pension(p_employer_id uuid, p_employee_id uuid, p_version integer, p_from date, p_until date, p_wage_sen bigint)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  v_person uuid;
BEGIN
  IF app_staff_role() IS NULL
    OR EXISTS (SELECT 1 FROM membership WHERE employer_id = p_employer_id AND user_id = app_user_id() AND ended_at IS NULL) THEN
    RAISE EXCEPTION 'not from here' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT person_id INTO v_person FROM employee WHERE employer_id = p_employer_id AND id = p_employee_id;
  PERFORM 1 FROM person WHERE id = v_person FOR UPDATE;
  PERFORM 1 FROM employee WHERE employer_id = p_employer_id AND id = p_employee_id AND version = p_version FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE person SET pension_from = p_from, pension_until = p_until, pension_wage_sen = p_wage_sen WHERE id = v_person;
  PERFORM spread_pension(v_person);
  INSERT INTO audit_event (chain, seq, at, actor_id, action, subject_id, details, prev_hash, hash)
    SELECT e.employer_id, 0, now(), app_user_id(), 'employee.pension', e.id,
      jsonb_build_object('from', coalesce(to_char(p_from, 'YYYY-MM'), ''), 'until', coalesce(to_char(p_until, 'YYYY-MM'), '')), '\x00', '\x00'
    FROM employee e WHERE e.person_id = v_person AND e.employer_id <> p_employer_id ORDER BY e.employer_id;
  RETURN true;
END $$;

-- For the check of a case that is sent: of nobody but those on a list of this employer of whom something is declared. A foreigner whose
-- number nobody told is known by passport and birth date, as at the approval.
CREATE OR REPLACE FUNCTION insured_facts_known(p_case_id uuid) RETURNS TABLE (employee_id uuid, first_socso_month date, first_eis_month date,
    pension_from date, pension_until date, pension_wage_sen bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT d.id, p.first_socso_month, p.first_eis_month, p.pension_from, p.pension_until, p.pension_wage_sen
  FROM case_employee d
  JOIN LATERAL (
    SELECT * FROM person p WHERE p.ic_number = d.ic_number
    UNION ALL SELECT * FROM person p WHERE d.ic_number IS NULL AND p.foreign_number = d.foreign_number
    UNION ALL SELECT * FROM person p WHERE d.ic_number IS NULL AND d.foreign_number IS NULL AND p.passport = d.passport
      AND p.birth_date = d.birth_date
    LIMIT 1
  ) p ON true
  WHERE d.employer_id = app_employer_id() AND d.case_id = p_case_id
    AND (d.declared_socso_month IS NOT NULL OR d.declared_eis_month IS NOT NULL OR d.declared_pension_from IS NOT NULL)
$$;

RESET lock_timeout;
RESET search_path;
