-- What an employer asks Immigration to put right, through a case of its own.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE TABLE immigration_correction (
  employer_id uuid NOT NULL,
  case_id uuid NOT NULL,
  -- The employee's draft and the case it stands in: the case's own subject_id is the same.
  employee_case_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  field text NOT NULL,
  should_be varchar(200) NOT NULL,
  explanation varchar(2000) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  CONSTRAINT immigration_correction_pkey PRIMARY KEY (employer_id, case_id),
  CONSTRAINT immigration_correction_field CHECK (field IN ('name', 'birth_date', 'pass_kind', 'pass_number', 'pass_until',
    'passport_until', 'no_entry'))
);
ALTER TABLE immigration_correction ADD CONSTRAINT immigration_correction_case_fkey FOREIGN KEY (employer_id, case_id)
  REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX immigration_correction_employee_idx ON immigration_correction (employer_id, employee_id);

CREATE TRIGGER case_part_guard BEFORE INSERT OR UPDATE OR DELETE ON immigration_correction
  FOR EACH ROW EXECUTE FUNCTION case_part_guard();

-- As before, but what a registry says of somebody may also change after the decision, and by the office's hand: a
-- correction is settled when it is settled.
CREATE OR REPLACE FUNCTION case_part_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  v_part record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  v_state case_state := (SELECT state FROM employer_case c WHERE c.employer_id = v_part.employer_id AND c.id = v_part.case_id);
BEGIN
  -- Another tenant's row: row-level security refuses it, without a word about the case.
  IF app_employer_id() <> v_part.employer_id THEN
    RETURN v_part;
  END IF;
  IF v_state IN ('draft', 'query') AND app_side() <> 'staff' THEN
    RETURN v_part;
  END IF;
  IF v_state IN ('draft', 'submitted', 'in_review', 'query', 'resubmitted', 'approved') AND TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'case_employee'
      AND to_jsonb(NEW) - 'registry_state' - 'registry_fields' - 'registry_at' - 'version'
        = to_jsonb(OLD) - 'registry_state' - 'registry_fields' - 'registry_at' - 'version' THEN
    RETURN v_part;
  END IF;
  -- The two values the portal itself keeps in the form: who holds the BRN, and nothing once it is refused.
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'registration'
      AND to_jsonb(NEW) - 'brn_key' - 'version' = to_jsonb(OLD) - 'brn_key' - 'version' THEN
    RETURN v_part;
  END IF;
  RAISE EXCEPTION 'the case is not open' USING ERRCODE = 'check_violation';
END $$;

ALTER TABLE immigration_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE immigration_correction FORCE ROW LEVEL SECURITY;
DO $$
BEGIN
  EXECUTE format('CREATE POLICY owner_all ON immigration_correction TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
CREATE POLICY tenant ON immigration_correction TO majikan_app USING (employer_id = app_employer_id())
  WITH CHECK (employer_id = app_employer_id());
CREATE POLICY worker ON immigration_correction FOR SELECT TO majikan_app USING (app_scope() = 'worker');
CREATE POLICY office ON immigration_correction FOR SELECT TO majikan_app USING ((SELECT app_staff_role()) IS NOT NULL);
GRANT SELECT, INSERT, UPDATE ON immigration_correction TO majikan_app;

RESET lock_timeout;
RESET search_path;
