-- Indexes of the office's look-ups: the old registration number, the employments of a person, a record of any employer.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE INDEX employer_brn_old_idx ON employer (upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g'))) WHERE brn_old IS NOT NULL;
CREATE INDEX employee_person_idx ON employee (person_id);
CREATE INDEX contribution_record_id_idx ON contribution_record (id);

RESET lock_timeout;
RESET search_path;
