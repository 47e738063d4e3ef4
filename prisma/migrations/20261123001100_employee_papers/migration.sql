-- Until when a foreign employee's passport and pass are good, as it was registered: the overview tells which run out.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

ALTER TABLE employee ADD COLUMN passport_until date, ADD COLUMN pass_until date;

UPDATE employee e SET passport_until = d.passport_until, pass_until = d.pass_until
  FROM case_employee d JOIN employer_case c ON c.employer_id = d.employer_id AND c.id = d.case_id
  WHERE d.employer_id = e.employer_id AND d.id = e.id AND d.is_foreign AND c.state = 'approved';

-- Whose papers end first; whoever has none is not in it.
CREATE INDEX employee_papers_idx ON employee (employer_id, least(passport_until, pass_until))
  WHERE least(passport_until, pass_until) IS NOT NULL;

RESET lock_timeout;
