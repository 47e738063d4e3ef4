-- Sheets of many employees at once: what was read of each row and what is wrong with it, until the good ones are added.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE TYPE employee_sheet_state AS ENUM ('checked', 'used', 'discarded');

CREATE TABLE employee_sheet (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  state employee_sheet_state NOT NULL DEFAULT 'checked',
  file_name text NOT NULL,
  row_count integer NOT NULL,
  good_count integer NOT NULL,
  look_count integer NOT NULL,
  fix_count integer NOT NULL,
  -- How many of the rows became employees of the case.
  added_count integer,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  used_at timestamptz(3),
  CONSTRAINT employee_sheet_pkey PRIMARY KEY (employer_id, id),
  CONSTRAINT employee_sheet_counts CHECK (row_count BETWEEN 0 AND 5000 AND good_count + look_count + fix_count = row_count),
  CONSTRAINT employee_sheet_used CHECK ((state = 'used') = (used_at IS NOT NULL) AND (state = 'used') = (added_count IS NOT NULL))
);

-- `cells` is what the row says, by the names of the columns; `faults` is a list of field, code and level.
CREATE TABLE employee_sheet_row (
  employer_id uuid NOT NULL,
  sheet_id uuid NOT NULL,
  row_no integer NOT NULL,
  level text NOT NULL,
  cells jsonb NOT NULL,
  faults jsonb NOT NULL,
  CONSTRAINT employee_sheet_row_pkey PRIMARY KEY (employer_id, sheet_id, row_no),
  CONSTRAINT employee_sheet_row_level CHECK (level IN ('good', 'look', 'fix'))
);

ALTER TABLE employee_sheet ADD CONSTRAINT employee_sheet_case_fkey FOREIGN KEY (employer_id, case_id)
  REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE employee_sheet_row ADD CONSTRAINT employee_sheet_row_sheet_fkey FOREIGN KEY (employer_id, sheet_id)
  REFERENCES employee_sheet (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX employee_sheet_case_idx ON employee_sheet (employer_id, case_id);

DO $$
DECLARE
  v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['employee_sheet', 'employee_sheet_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', v_table, current_user);
    EXECUTE format('CREATE POLICY tenant ON %I TO majikan_app USING (employer_id = app_employer_id())
      WITH CHECK (employer_id = app_employer_id())', v_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON employee_sheet TO majikan_app;
GRANT SELECT, INSERT, DELETE ON employee_sheet_row TO majikan_app;

RESET lock_timeout;
RESET search_path;
