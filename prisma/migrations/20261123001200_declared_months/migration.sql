-- What an employer tells of a local employee's earlier contributions elsewhere, and what the central register knows of them.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

ALTER TABLE case_employee ADD COLUMN declared_socso_month date, ADD COLUMN declared_eis_month date,
  ADD CONSTRAINT case_employee_declared CHECK (
    (declared_socso_month IS NULL OR (NOT is_foreign AND date_part('day', declared_socso_month) = 1))
    AND (declared_eis_month IS NULL OR (NOT is_foreign AND date_part('day', declared_eis_month) = 1)));

-- For the check of a case that is sent: of nobody but those on a list of this employer of whom something is declared.
CREATE FUNCTION first_months_known(p_case_id uuid) RETURNS TABLE (employee_id uuid, first_socso_month date, first_eis_month date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT d.id, p.first_socso_month, p.first_eis_month FROM case_employee d JOIN person p ON p.ic_number = d.ic_number
  WHERE d.employer_id = app_employer_id() AND d.case_id = p_case_id
    AND (d.declared_socso_month IS NOT NULL OR d.declared_eis_month IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION first_months_known(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION first_months_known(uuid) TO majikan_app;

RESET lock_timeout;
RESET search_path;
