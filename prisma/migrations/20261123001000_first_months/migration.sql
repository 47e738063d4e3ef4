-- An earlier first month reaches every employment of the person, whoever is the employer: for one month there is one category.
-- Contributions that are submitted stay as they are, because their lines keep the amounts.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

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
      first_eis_month = least(e.first_eis_month, p.first_eis_month), version = e.version + 1
    FROM person p WHERE p.id = p_person_id AND e.person_id = p.id
      AND (least(e.first_socso_month, p.first_socso_month), least(e.first_eis_month, p.first_eis_month))
        IS DISTINCT FROM (e.first_socso_month, e.first_eis_month);
END $$;

-- What was noted so far. An employment that began before June 2016 had been given that month instead of its own.
WITH told AS (
  SELECT e.person_id, min(CASE WHEN e.residency <> 'foreign' AND NOT e.domestic AND e.first_socso_month = DATE '2016-06-01'
      THEN least(date_trunc('month', e.employed_from)::date, e.first_socso_month) ELSE e.first_socso_month END) AS socso,
    min(e.first_eis_month) AS eis
  FROM employee e GROUP BY e.person_id
)
UPDATE person p SET first_socso_month = least(p.first_socso_month, t.socso), first_eis_month = least(p.first_eis_month, t.eis)
  FROM told t WHERE t.person_id = p.id
    AND (least(p.first_socso_month, t.socso), least(p.first_eis_month, t.eis)) IS DISTINCT FROM (p.first_socso_month, p.first_eis_month);

UPDATE employee e SET first_socso_month = least(e.first_socso_month, p.first_socso_month),
    first_eis_month = least(e.first_eis_month, p.first_eis_month), version = e.version + 1
  FROM person p WHERE p.id = e.person_id
    AND (least(e.first_socso_month, p.first_socso_month), least(e.first_eis_month, p.first_eis_month))
      IS DISTINCT FROM (e.first_socso_month, e.first_eis_month);

RESET lock_timeout;
RESET search_path;
