-- How many people an employer employs in a month, without counting them: each month keeps how many more it has than the
-- month before. The pending list asks for it at every look; of 10,000 employees a count takes longer than the rest of the page.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE TABLE headcount (
  employer_id uuid NOT NULL REFERENCES employer (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  month date NOT NULL,
  change integer NOT NULL,
  CONSTRAINT headcount_pkey PRIMARY KEY (employer_id, month),
  CONSTRAINT headcount_month_first CHECK (extract(day FROM month) = 1)
);

-- An employment counts from the month of its first day to the month of its last.
CREATE FUNCTION headcount_changes(p_from date, p_to date) RETURNS TABLE (month date, change integer) LANGUAGE sql IMMUTABLE
  SET search_path FROM CURRENT AS $$
  SELECT date_trunc('month', p_from)::date, 1
  UNION ALL SELECT (date_trunc('month', p_to) + interval '1 month')::date, -1 WHERE p_to IS NOT NULL
$$;
REVOKE EXECUTE ON FUNCTION headcount_changes(date, date) FROM PUBLIC;

CREATE FUNCTION headcount_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO headcount SELECT e.employer_id, c.month, sum(c.change)
      FROM new_employee e CROSS JOIN LATERAL headcount_changes(e.employed_from, e.employed_to) c
      GROUP BY e.employer_id, c.month HAVING sum(c.change) <> 0 ORDER BY e.employer_id, c.month
      ON CONFLICT ON CONSTRAINT headcount_pkey DO UPDATE SET change = headcount.change + EXCLUDED.change;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO headcount SELECT b.employer_id, b.month, sum(b.change) FROM (
        SELECT e.employer_id, c.month, c.change
          FROM new_employee e CROSS JOIN LATERAL headcount_changes(e.employed_from, e.employed_to) c
        UNION ALL SELECT e.employer_id, c.month, -c.change
          FROM old_employee e CROSS JOIN LATERAL headcount_changes(e.employed_from, e.employed_to) c) b
      GROUP BY b.employer_id, b.month HAVING sum(b.change) <> 0 ORDER BY b.employer_id, b.month
      ON CONFLICT ON CONSTRAINT headcount_pkey DO UPDATE SET change = headcount.change + EXCLUDED.change;
  ELSE
    INSERT INTO headcount SELECT e.employer_id, c.month, -sum(c.change)
      FROM old_employee e CROSS JOIN LATERAL headcount_changes(e.employed_from, e.employed_to) c
      GROUP BY e.employer_id, c.month HAVING sum(c.change) <> 0 ORDER BY e.employer_id, c.month
      ON CONFLICT ON CONSTRAINT headcount_pkey DO UPDATE SET change = headcount.change + EXCLUDED.change;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER headcount_added AFTER INSERT ON employee REFERENCING NEW TABLE AS new_employee
  FOR EACH STATEMENT EXECUTE FUNCTION headcount_kept();
CREATE TRIGGER headcount_changed AFTER UPDATE ON employee REFERENCING OLD TABLE AS old_employee NEW TABLE AS new_employee
  FOR EACH STATEMENT EXECUTE FUNCTION headcount_kept();
CREATE TRIGGER headcount_removed AFTER DELETE ON employee REFERENCING OLD TABLE AS old_employee
  FOR EACH STATEMENT EXECUTE FUNCTION headcount_kept();

INSERT INTO headcount SELECT e.employer_id, c.month, sum(c.change)
  FROM employee e CROSS JOIN LATERAL headcount_changes(e.employed_from, e.employed_to) c
  GROUP BY e.employer_id, c.month HAVING sum(c.change) <> 0;

ALTER TABLE headcount ENABLE ROW LEVEL SECURITY;
ALTER TABLE headcount FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON headcount TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY tenant ON headcount TO majikan_app USING (employer_id = app_employer_id()) WITH CHECK (employer_id = app_employer_id());
GRANT SELECT ON headcount TO majikan_app;

RESET lock_timeout;
RESET search_path;
