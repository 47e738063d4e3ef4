-- A record's page shows fifty lines in the order of the file: without this it sorts all of them, a hundred thousand of a
-- large employer's. The month's partition is found by the month, so the submission alone leads.
SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE INDEX contribution_line_order_idx ON contribution_line (submission_id, line_no);

-- Who asks is the same for all rows: asked once a statement, not once a row. The list of months counts ten thousand
-- employees with it, and a search looks through as many lines.
ALTER POLICY tenant ON employee USING (employer_id = (SELECT app_employer_id()));
ALTER POLICY tenant ON contribution_line USING (employer_id = (SELECT app_employer_id()));

RESET lock_timeout;
RESET search_path;
