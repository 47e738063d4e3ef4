-- PERKESO's invalidity pension of somebody who works on: with under a third of the average wage before it, the Second Category.
-- The central register has it, every employment a copy; an employer may declare it of somebody new, which an officer checks.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

ALTER TABLE person ADD COLUMN pension_from date, ADD COLUMN pension_until date, ADD COLUMN pension_wage_sen bigint,
  ADD CONSTRAINT person_pension CHECK (
    (pension_from IS NULL AND pension_until IS NULL AND pension_wage_sen IS NULL)
    OR (pension_from IS NOT NULL AND date_part('day', pension_from) = 1 AND pension_wage_sen BETWEEN 1 AND 99999999999
      AND (pension_until IS NULL OR (pension_until >= pension_from AND date_part('day', pension_until) = 1))));

-- `facts_at`: when a fact that decides amounts came from the register the last time, so that a draft made before is looked at again.
ALTER TABLE employee ADD COLUMN pension_from date, ADD COLUMN pension_until date, ADD COLUMN pension_wage_sen bigint,
  ADD COLUMN facts_at timestamptz(3),
  ADD CONSTRAINT employee_pension CHECK (
    (pension_from IS NULL AND pension_until IS NULL AND pension_wage_sen IS NULL)
    OR (pension_from IS NOT NULL AND date_part('day', pension_from) = 1 AND pension_wage_sen BETWEEN 1 AND 99999999999
      AND (pension_until IS NULL OR (pension_until >= pension_from AND date_part('day', pension_until) = 1))));

CREATE INDEX employee_facts_idx ON employee (employer_id) WHERE facts_at IS NOT NULL;

ALTER TABLE case_employee ADD COLUMN declared_pension_from date, ADD COLUMN declared_pension_wage_sen bigint,
  ADD CONSTRAINT case_employee_pension CHECK (
    (declared_pension_from IS NULL) = (declared_pension_wage_sen IS NULL)
    AND (declared_pension_from IS NULL OR date_part('day', declared_pension_from) = 1)
    AND (declared_pension_wage_sen IS NULL OR declared_pension_wage_sen BETWEEN 1 AND 99999999999));

-- Two employers may bring one person at once: whoever comes second waits at the person's row and then sees both employments.
CREATE OR REPLACE FUNCTION note_first_months(p_person_id uuid, p_socso date, p_eis date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_staff_role() IS NULL AND app_scope() <> 'worker' THEN
    RAISE EXCEPTION 'not from here' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE person SET first_socso_month = least(first_socso_month, p_socso), first_eis_month = least(first_eis_month, p_eis)
    WHERE id = p_person_id;
  UPDATE employee e SET first_socso_month = least(e.first_socso_month, p.first_socso_month),
      first_eis_month = least(e.first_eis_month, p.first_eis_month), version = e.version + 1, facts_at = clock_timestamp()
    FROM person p WHERE p.id = p_person_id AND e.person_id = p.id
      AND (least(e.first_socso_month, p.first_socso_month), least(e.first_eis_month, p.first_eis_month))
        IS DISTINCT FROM (e.first_socso_month, e.first_eis_month);
END $$;

-- The pension of a person from the register to all their employments.
CREATE FUNCTION spread_pension(p_person_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE employee e SET pension_from = p.pension_from, pension_until = p.pension_until, pension_wage_sen = p.pension_wage_sen,
      version = e.version + 1, facts_at = clock_timestamp()
    FROM person p WHERE p.id = p_person_id AND e.person_id = p.id
      AND (p.pension_from, p.pension_until, p.pension_wage_sen) IS DISTINCT FROM (e.pension_from, e.pension_until, e.pension_wage_sen)
$$;
REVOKE ALL ON FUNCTION spread_pension(uuid) FROM PUBLIC;

-- What an approved case declares counts where the register has no pension; what the register has reaches a new employment anyway.
CREATE FUNCTION note_pension(p_person_id uuid, p_from date, p_wage_sen bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_staff_role() IS NULL AND app_scope() <> 'worker' THEN
    RAISE EXCEPTION 'not from here' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE person SET pension_from = p_from, pension_wage_sen = p_wage_sen
    WHERE id = p_person_id AND pension_from IS NULL AND p_from IS NOT NULL;
  PERFORM spread_pension(p_person_id);
END $$;
REVOKE ALL ON FUNCTION note_pension(uuid, date, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_pension(uuid, date, bigint) TO majikan_app;

-- The office writes the pension of somebody who is employed: new, changed, ended, or taken away (all null). False when the
-- employment is not the one that the officer read.
CREATE FUNCTION record_pension(p_employer_id uuid, p_employee_id uuid, p_version integer, p_from date, p_until date, p_wage_sen bigint)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  v_person uuid;
BEGIN
  IF app_staff_role() IS NULL THEN
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
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION record_pension(uuid, uuid, integer, date, date, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_pension(uuid, uuid, integer, date, date, bigint) TO majikan_app;

-- For the check of a case that is sent: of nobody but those on a list of this employer of whom something is declared.
DROP FUNCTION first_months_known(uuid);
CREATE FUNCTION insured_facts_known(p_case_id uuid) RETURNS TABLE (employee_id uuid, first_socso_month date, first_eis_month date,
    pension_from date, pension_until date, pension_wage_sen bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT d.id, p.first_socso_month, p.first_eis_month, p.pension_from, p.pension_until, p.pension_wage_sen
  FROM case_employee d
  JOIN LATERAL (
    SELECT * FROM person p WHERE p.ic_number = d.ic_number
    UNION ALL SELECT * FROM person p WHERE d.ic_number IS NULL AND p.foreign_number = d.foreign_number
    LIMIT 1
  ) p ON true
  WHERE d.employer_id = app_employer_id() AND d.case_id = p_case_id
    AND (d.declared_socso_month IS NOT NULL OR d.declared_eis_month IS NOT NULL OR d.declared_pension_from IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION insured_facts_known(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insured_facts_known(uuid) TO majikan_app;

RESET lock_timeout;
RESET search_path;
