-- What the office adds: who may change settings, who may not decide, the first contribution months of a person, and the
-- indexes of its look-ups.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

-- Nobody of the office decides for an employer that they act for themselves; case_guard knows who opened and who sent.
CREATE FUNCTION case_not_of_own_employer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_side() = 'staff' AND EXISTS (SELECT 1 FROM membership m
      WHERE m.employer_id = NEW.employer_id AND m.user_id = app_user_id() AND m.ended_at IS NULL) THEN
    RAISE EXCEPTION 'nobody decides a case of their own employer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_not_of_own_employer BEFORE UPDATE OF state ON employer_case FOR EACH ROW
  WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION case_not_of_own_employer();

-- A setting is proposed by one person and agreed to or dropped once; what was proposed never changes.
CREATE FUNCTION setting_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_scope() = 'staff' AND coalesce(app_staff_role() NOT IN ('supervisor', 'administrator'), true) THEN
    RAISE EXCEPTION 'this role does not change settings' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.agreed_by IS NOT NULL OR NEW.agreed_at IS NOT NULL OR NEW.dropped_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a change of a setting begins as a proposal' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND ((OLD.agreed_at IS NOT NULL OR OLD.dropped_at IS NOT NULL)
      OR to_jsonb(NEW) - 'agreed_by' - 'agreed_at' - 'dropped_at' <> to_jsonb(OLD) - 'agreed_by' - 'agreed_at' - 'dropped_at') THEN
    RAISE EXCEPTION 'a proposal is decided once and never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER setting_guard BEFORE INSERT OR UPDATE ON setting_change FOR EACH ROW EXECUTE FUNCTION setting_guard();
ALTER TABLE setting_change ADD CONSTRAINT setting_change_agreed CHECK ((agreed_by IS NULL) = (agreed_at IS NULL));
-- One open proposal for a setting: a second one waits for the answer to the first.
CREATE UNIQUE INDEX setting_change_open ON setting_change (key) WHERE agreed_at IS NULL AND dropped_at IS NULL;

-- The months of a person's first contributions with any employer: an approved employment may only bring them forward.
CREATE FUNCTION note_first_months(p_person_id uuid, p_socso date, p_eis date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_staff_role() IS NULL AND app_scope() <> 'worker' THEN
    RAISE EXCEPTION 'not from here' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE person SET first_socso_month = least(first_socso_month, p_socso), first_eis_month = least(first_eis_month, p_eis)
    WHERE id = p_person_id;
END $$;
REVOKE ALL ON FUNCTION note_first_months(uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_first_months(uuid, date, date) TO majikan_app;

CREATE INDEX case_employee_ic_idx ON case_employee (ic_number) WHERE ic_number IS NOT NULL;
CREATE INDEX case_employee_foreign_idx ON case_employee (foreign_number) WHERE foreign_number IS NOT NULL;
CREATE INDEX case_employee_passport_idx ON case_employee (passport) WHERE passport IS NOT NULL;
CREATE INDEX case_employee_name_idx ON case_employee (lower(name) text_pattern_ops);
CREATE INDEX registration_name_idx ON registration (lower(name) text_pattern_ops);

RESET lock_timeout;
RESET search_path;
