-- Registration, employees, documents and cases, and the staff who decide them. An employer that is being registered has
-- its id from the first step on: everything of its case stands under that id, behind the same row-level security.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE TYPE case_kind AS ENUM ('new_employer', 'new_domestic_employer', 'add_employees', 'stop_work', 'employer_change',
  'cessation', 'immigration_correction', 'payment_amendment', 'refund', 'fclb_appeal');
CREATE TYPE case_state AS ENUM ('draft', 'submitted', 'in_review', 'query', 'resubmitted', 'approved', 'rejected',
  'discarded', 'withdrawn');
CREATE TYPE case_side AS ENUM ('employer', 'staff', 'system');
CREATE TYPE case_event_kind AS ENUM ('move', 'message', 'document');
CREATE TYPE check_outcome AS ENUM ('pass', 'look', 'fail', 'pending');
CREATE TYPE document_state AS ENUM ('stored', 'refused', 'replaced', 'removed');
CREATE TYPE staff_role AS ENUM ('officer', 'supervisor', 'administrator');

CREATE TABLE employer_case (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  kind case_kind NOT NULL,
  state case_state NOT NULL DEFAULT 'draft',
  number varchar(15),
  -- What the case is about when it is not the employer: the employee's draft of an Immigration correction.
  subject_id uuid,
  opened_by uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  submitted_by uuid,
  submitted_at timestamptz(3),
  target_date date,
  officer_id uuid,
  decided_by uuid,
  decided_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT employer_case_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE case_move (
  from_state case_state NOT NULL,
  to_state case_state NOT NULL,
  by_side case_side NOT NULL,
  PRIMARY KEY (from_state, to_state, by_side)
);
-- lib/rules/lifecycle/case.ts says the same.
INSERT INTO case_move VALUES
  ('draft', 'submitted', 'employer'), ('draft', 'discarded', 'employer'),
  ('submitted', 'withdrawn', 'employer'), ('submitted', 'in_review', 'staff'), ('submitted', 'approved', 'system'),
  ('in_review', 'query', 'staff'), ('in_review', 'approved', 'staff'), ('in_review', 'rejected', 'staff'),
  ('query', 'resubmitted', 'employer'),
  ('resubmitted', 'query', 'staff'), ('resubmitted', 'approved', 'staff'), ('resubmitted', 'rejected', 'staff');

-- Who moved the case, when and why, and what the two sides wrote to each other. Append-only.
CREATE TABLE case_event (
  employer_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  kind case_event_kind NOT NULL,
  at timestamptz(3) NOT NULL,
  side case_side NOT NULL,
  actor_id uuid,
  from_state case_state,
  to_state case_state,
  message text,
  document_id uuid,
  CONSTRAINT case_event_pkey PRIMARY KEY (employer_id, case_id, seq)
);

-- The form of a registration. Every answer may be missing until it is sent.
CREATE TABLE registration (
  employer_id uuid NOT NULL,
  case_id uuid NOT NULL,
  entity text,
  sub_entity text,
  entity_item text,
  brn text,
  brn_old text,
  -- The BRN without blanks and signs, from the day it is sent until it is refused: nobody else can send the same one.
  brn_key text,
  name text,
  trade_name text,
  address text,
  postcode text,
  city text,
  state_code char(2),
  mail_same boolean NOT NULL DEFAULT true,
  mail_address text,
  mail_postcode text,
  mail_city text,
  mail_state_code char(2),
  phone text,
  email text,
  contact_name text,
  contact_position text,
  contact_phone text,
  msic_section text,
  msic_division text,
  first_employee_on date,
  employee_count integer,
  office_code text,
  induction_place text,
  declared_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  CONSTRAINT registration_pkey PRIMARY KEY (employer_id),
  CONSTRAINT registration_count CHECK (employee_count IS NULL OR employee_count BETWEEN 0 AND 1000000)
);

-- Somebody whom a case would make an employee. When it is approved the employee has the same id.
CREATE TABLE case_employee (
  employer_id uuid NOT NULL,
  case_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The IC number, the SSFW number, or country and passport: one person once in a case.
  identity_key text NOT NULL,
  is_foreign boolean NOT NULL,
  domestic boolean NOT NULL DEFAULT false,
  ic_number varchar(12),
  foreign_number varchar(12),
  -- Whether the central register of persons filled the name in.
  known boolean NOT NULL DEFAULT false,
  name varchar(150) NOT NULL,
  birth_date date NOT NULL,
  sex sex NOT NULL,
  residency residency NOT NULL,
  email text,
  phone text,
  occupation text NOT NULL,
  wage_sen bigint NOT NULL,
  employed_from date NOT NULL,
  eis_from date,
  terms_accepted_at timestamptz(3) NOT NULL,
  nationality char(2),
  passport varchar(20),
  passport_until date,
  pass_kind text,
  pass_number varchar(30),
  pass_from date,
  pass_until date,
  kin_name varchar(150),
  kin_relation text,
  kin_identity varchar(20),
  kin_birth_date date,
  kin_nationality char(2),
  kin_phone text,
  kin_address text,
  kin_document_id uuid,
  -- What the registry of the person's papers answered (JPN for an IC, Immigration for a passport); null is not asked yet.
  registry_state text,
  registry_fields jsonb,
  registry_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT case_employee_pkey PRIMARY KEY (employer_id, case_id, id),
  CONSTRAINT case_employee_wage CHECK (wage_sen BETWEEN 1 AND 99999999999),
  CONSTRAINT case_employee_local CHECK (is_foreign = (residency = 'foreign') AND (is_foreign OR ic_number IS NOT NULL)),
  CONSTRAINT case_employee_foreign CHECK (NOT is_foreign OR (nationality IS NOT NULL AND passport IS NOT NULL
    AND passport_until IS NOT NULL AND pass_kind IS NOT NULL AND pass_number IS NOT NULL AND pass_until IS NOT NULL)),
  CONSTRAINT case_employee_registry CHECK (registry_state IN ('agrees', 'differs', 'unknown', 'unavailable'))
);

CREATE TABLE document (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  type text NOT NULL,
  state document_state NOT NULL DEFAULT 'stored',
  file_name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  -- Of the bytes that are kept: an image is written anew when it arrives.
  sha256 bytea NOT NULL,
  storage_key text NOT NULL,
  scanned boolean NOT NULL,
  refused_reason text,
  replaced_by uuid,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT document_pkey PRIMARY KEY (employer_id, id),
  CONSTRAINT document_size CHECK (size_bytes BETWEEN 1 AND 10485760),
  CONSTRAINT document_media CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  CONSTRAINT document_refused CHECK ((state = 'refused') = (refused_reason IS NOT NULL))
);

-- What the portal found out by itself about a case, for the officer.
CREATE TABLE case_check (
  employer_id uuid NOT NULL,
  case_id uuid NOT NULL,
  code text NOT NULL,
  -- The employee's draft or the document it is about; '' for the whole case.
  subject text NOT NULL DEFAULT '',
  outcome check_outcome NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3),
  CONSTRAINT case_check_pkey PRIMARY KEY (employer_id, case_id, code, subject)
);

-- A letter of the portal, with the facts it was made of: printed again it says the same.
CREATE TABLE letter (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  verify_code text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT letter_pkey PRIMARY KEY (employer_id, id)
);

-- Numbers of cases, employers and foreign employees; issued_number has those of ACR and ECR.
CREATE TABLE assigned_number (
  number varchar(15) NOT NULL,
  series text NOT NULL,
  serial integer NOT NULL,
  employer_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT assigned_number_pkey PRIMARY KEY (number),
  CONSTRAINT assigned_number_serial CHECK (serial BETWEEN 1 AND 99999999)
);

CREATE TABLE staff_member (
  user_id uuid NOT NULL,
  role staff_role NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  ended_at timestamptz(3),
  -- The key of the authenticator app, encrypted under a key from AUTH_SECRET.
  totp_sealed bytea,
  totp_confirmed_at timestamptz(3),
  -- The last time step of which a code was used: no code works twice.
  totp_last_step bigint NOT NULL DEFAULT 0,
  CONSTRAINT staff_member_pkey PRIMARY KEY (user_id)
);
CREATE TABLE staff_recovery_code (
  user_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT staff_recovery_code_pkey PRIMARY KEY (user_id, code_hash)
);

-- A setting of the portal, in force from the moment a second person agreed. The latest agreed one counts.
CREATE TABLE setting_change (
  id uuid NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  agreed_by uuid,
  agreed_at timestamptz(3),
  dropped_at timestamptz(3),
  CONSTRAINT setting_change_pkey PRIMARY KEY (id),
  CONSTRAINT setting_change_four_eyes CHECK (agreed_by IS NULL OR (agreed_by <> proposed_by AND agreed_at IS NOT NULL)),
  CONSTRAINT setting_change_ended_once CHECK (agreed_at IS NULL OR dropped_at IS NULL)
);

ALTER TABLE session ADD COLUMN second_factor_at timestamptz(3);
ALTER TABLE employee ADD COLUMN wage_sen bigint;

ALTER TABLE registration ADD CONSTRAINT registration_case_fkey FOREIGN KEY (employer_id, case_id) REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE case_event ADD CONSTRAINT case_event_case_fkey FOREIGN KEY (employer_id, case_id) REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE case_employee ADD CONSTRAINT case_employee_case_fkey FOREIGN KEY (employer_id, case_id) REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE document ADD CONSTRAINT document_case_fkey FOREIGN KEY (employer_id, case_id) REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE case_check ADD CONSTRAINT case_check_case_fkey FOREIGN KEY (employer_id, case_id) REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE letter ADD CONSTRAINT letter_case_fkey FOREIGN KEY (employer_id, case_id) REFERENCES employer_case (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE staff_member ADD CONSTRAINT staff_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE staff_recovery_code ADD CONSTRAINT staff_recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_member (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX employer_case_number_key ON employer_case (number);
CREATE INDEX employer_case_opened_by_idx ON employer_case (opened_by);
CREATE INDEX employer_case_waiting_idx ON employer_case (target_date, id) WHERE state IN ('submitted', 'in_review', 'query', 'resubmitted');
CREATE UNIQUE INDEX registration_brn_key_key ON registration (brn_key);
CREATE UNIQUE INDEX case_employee_once ON case_employee (employer_id, case_id, identity_key);
CREATE UNIQUE INDEX document_storage_key_key ON document (storage_key);
CREATE INDEX document_case_idx ON document (employer_id, case_id);
CREATE INDEX case_check_pending_idx ON case_check (next_attempt_at) WHERE outcome = 'pending';
CREATE UNIQUE INDEX letter_verify_code_key ON letter (verify_code);
CREATE INDEX letter_case_idx ON letter (employer_id, case_id);
CREATE UNIQUE INDEX assigned_number_series_serial_key ON assigned_number (series, serial);
CREATE INDEX setting_change_key_agreed_at_idx ON setting_change (key, agreed_at);
CREATE INDEX person_passport_idx ON person (passport) WHERE passport IS NOT NULL;
CREATE INDEX employer_brn_idx ON employer (upper(regexp_replace(brn, '[^A-Za-z0-9]', '', 'g')));
CREATE INDEX employer_name_idx ON employer (lower(name) text_pattern_ops);
CREATE INDEX employee_identity_idx ON employee (identity_number);
CREATE INDEX employee_name_idx ON employee (lower(name) text_pattern_ops);
CREATE INDEX contribution_record_number_idx ON contribution_record (number);

-- Who asks from the office: the role of a live staff member, or null. Only a transaction of lib/db/tenant.ts's forStaff
-- has the scope.
CREATE FUNCTION app_staff_role() RETURNS staff_role LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT s.role FROM staff_member s JOIN user_account u ON u.id = s.user_id AND u.state = 'active'
  WHERE app_scope() = 'staff' AND s.user_id = app_user_id() AND s.ended_at IS NULL
$$;

CREATE FUNCTION app_side() RETURNS case_side LANGUAGE sql STABLE AS $$
  SELECT CASE app_scope() WHEN 'staff' THEN 'staff' WHEN 'worker' THEN 'system' ELSE 'employer' END::case_side
$$;

-- The moves of a case. Nobody decides a case that they opened or sent; staff decide as themselves; the portal decides
-- by itself only while the policy says so.
CREATE FUNCTION case_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_employer_id() <> NEW.employer_id THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.number IS NOT NULL THEN
      RAISE EXCEPTION 'a case begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.kind, NEW.opened_by, NEW.opened_at) IS DISTINCT FROM (OLD.kind, OLD.opened_by, OLD.opened_at)
      OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) THEN
    RAISE EXCEPTION 'what a case is does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NOT EXISTS (SELECT 1 FROM case_move m WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.by_side = app_side()) THEN
      RAISE EXCEPTION 'a case cannot move from % to % here', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF app_side() = 'staff' AND (app_staff_role() IS NULL OR app_user_id() IN (NEW.opened_by, NEW.submitted_by)) THEN
      RAISE EXCEPTION 'nobody decides a case of their own' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state IN ('approved', 'rejected') AND NEW.decided_at IS NULL THEN
      RAISE EXCEPTION 'a decision has its time' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state IN ('approved', 'rejected') AND app_side() = 'staff' AND NEW.decided_by IS DISTINCT FROM app_user_id() THEN
      RAISE EXCEPTION 'a decision names who made it' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'submitted' AND (NEW.number IS NULL OR NEW.submitted_at IS NULL OR NEW.submitted_by IS NULL OR NEW.target_date IS NULL) THEN
      RAISE EXCEPTION 'a case is sent with its number, its sender and its target' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'approved' AND app_side() = 'system' AND NOT setting_is_on('automatic-approval') THEN
      RAISE EXCEPTION 'automatic approval is off' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION setting_is_on(p_key text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT coalesce((SELECT value = 'true'::jsonb FROM setting_change WHERE key = p_key AND agreed_at IS NOT NULL
    ORDER BY agreed_at DESC, id DESC LIMIT 1), false)
$$;
CREATE TRIGGER case_guard BEFORE INSERT OR UPDATE ON employer_case FOR EACH ROW EXECUTE FUNCTION case_guard();

-- When it commits, the last move told of is the state the case is in.
CREATE FUNCTION case_move_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT to_state FROM case_event e WHERE e.employer_id = NEW.employer_id AND e.case_id = NEW.id AND e.kind = 'move'
      ORDER BY seq DESC LIMIT 1)
      IS DISTINCT FROM (SELECT state FROM employer_case c WHERE c.employer_id = NEW.employer_id AND c.id = NEW.id) THEN
    RAISE EXCEPTION 'a move of case % is not told', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER case_move_told AFTER INSERT OR UPDATE OF state ON employer_case DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION case_move_told();

-- The form and its people change only while it is the employer's turn. What registries answer may come until the decision.
CREATE FUNCTION case_part_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
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
  IF v_state IN ('submitted', 'in_review', 'resubmitted', 'query') AND TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'case_employee'
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
CREATE TRIGGER case_part_guard BEFORE INSERT OR UPDATE OR DELETE ON registration FOR EACH ROW EXECUTE FUNCTION case_part_guard();
CREATE TRIGGER case_part_guard BEFORE INSERT OR UPDATE OR DELETE ON case_employee FOR EACH ROW EXECUTE FUNCTION case_part_guard();

-- Documents come and are replaced until the decision; what was received never changes.
CREATE FUNCTION document_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF app_employer_id() <> NEW.employer_id THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM employer_case c WHERE c.employer_id = NEW.employer_id AND c.id = NEW.case_id
      AND c.state IN ('draft', 'submitted', 'in_review', 'query', 'resubmitted')) THEN
    RAISE EXCEPTION 'the case is not open' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.state <> 'stored' THEN
    RAISE EXCEPTION 'a document begins as stored' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - 'state' - 'refused_reason' - 'replaced_by' - 'version' <> to_jsonb(OLD) - 'state' - 'refused_reason' - 'replaced_by' - 'version' THEN
      RAISE EXCEPTION 'a document that was received does not change' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.state = 'refused' AND OLD.state <> 'refused' AND app_side() <> 'staff') OR (OLD.state IN ('replaced', 'removed') AND NEW.state <> OLD.state) THEN
      RAISE EXCEPTION 'a document cannot move from % to % here', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_guard BEFORE INSERT OR UPDATE ON document FOR EACH ROW EXECUTE FUNCTION document_guard();

-- An employer, its people and their access are made by an approved case and by nothing else that the portal does.
CREATE FUNCTION employer_made_by_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF current_setting('role') <> 'majikan_app' AND app_scope() NOT IN ('staff', 'worker') THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM employer_case c WHERE c.employer_id = NEW.id AND c.state = 'approved'
      AND c.kind IN ('new_employer', 'new_domestic_employer')) THEN
    RAISE EXCEPTION 'an employer without an approved case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER employer_made_by_case AFTER INSERT ON employer FOR EACH ROW EXECUTE FUNCTION employer_made_by_case();

CREATE FUNCTION employee_made_by_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF current_setting('role') <> 'majikan_app' AND app_scope() NOT IN ('staff', 'worker') THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM case_employee d JOIN employer_case c ON c.employer_id = d.employer_id AND c.id = d.case_id
      WHERE d.employer_id = NEW.employer_id AND d.id = NEW.id AND c.state = 'approved') THEN
    RAISE EXCEPTION 'an employee without an approved case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER employee_made_by_case AFTER INSERT ON employee FOR EACH ROW EXECUTE FUNCTION employee_made_by_case();

-- Both registers of numbers count when a series is checked.
CREATE OR REPLACE FUNCTION numbers_given_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  v_before integer := CASE TG_OP WHEN 'UPDATE' THEN OLD.last_serial ELSE 0 END;
BEGIN
  IF (SELECT count(*) FROM issued_number WHERE series = NEW.series AND serial > v_before AND serial <= NEW.last_serial)
      + (SELECT count(*) FROM assigned_number WHERE series = NEW.series AND serial > v_before AND serial <= NEW.last_serial)
      <> NEW.last_serial - v_before THEN
    RAISE EXCEPTION 'a number of % was taken and not given out', NEW.series USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER number_taken AFTER INSERT ON assigned_number DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION number_taken();

-- Which case somebody may work on, and as what: their own registration until it is approved, and after that what their
-- membership says.
CREATE FUNCTION case_access(p_case_id uuid) RETURNS TABLE (employer_id uuid, role employer_role, kind case_kind, state case_state)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT c.employer_id, coalesce(m.role, 'owner'), c.kind, c.state
  FROM employer_case c
  LEFT JOIN membership m ON m.employer_id = c.employer_id AND m.user_id = app_user_id() AND m.ended_at IS NULL
  WHERE c.id = p_case_id AND (m.user_id IS NOT NULL OR (c.opened_by = app_user_id()
    AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.employer_id = c.employer_id)))
$$;
CREATE INDEX employer_case_id_idx ON employer_case (id);

-- The registrations that somebody began, newest first.
CREATE FUNCTION own_registrations() RETURNS TABLE (case_id uuid, employer_id uuid, kind case_kind, state case_state, number varchar,
    name text, opened_at timestamptz, submitted_at timestamptz, target_date date, employer_code varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT c.id, c.employer_id, c.kind, c.state, c.number, r.name, c.opened_at, c.submitted_at, c.target_date, e.code
  FROM employer_case c
  LEFT JOIN registration r ON r.employer_id = c.employer_id
  LEFT JOIN employer e ON e.id = c.employer_id
  WHERE c.opened_by = app_user_id() AND c.kind IN ('new_employer', 'new_domestic_employer') AND c.state <> 'discarded'
  ORDER BY c.opened_at DESC, c.id DESC LIMIT 50
$$;

-- Who has a registration number already: 'employer', 'case' (sent by somebody else), or null.
CREATE FUNCTION brn_holder(p_brn_key text, p_but_not uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM employer WHERE upper(regexp_replace(brn, '[^A-Za-z0-9]', '', 'g')) = p_brn_key AND id <> p_but_not) THEN 'employer'
    WHEN EXISTS (SELECT 1 FROM registration WHERE brn_key = p_brn_key AND employer_id <> p_but_not) THEN 'case' END
$$;

-- One person of the central register by their exact number, with what an employer may be shown: no other employer, no
-- wage, no address. p_kind: 'ic', 'ssfw' or 'passport' (with p_nationality nothing more: numbers of passports are their own).
CREATE FUNCTION find_person(p_kind text, p_number text) RETURNS TABLE (name text, birth_date date, sex sex, residency residency,
    ic_number varchar, foreign_number varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT p.name, p.birth_date, p.sex, p.residency, p.ic_number, p.foreign_number FROM person p
  WHERE CASE p_kind WHEN 'ic' THEN p.ic_number = p_number WHEN 'ssfw' THEN p.foreign_number = p_number
    WHEN 'passport' THEN p.passport = p_number ELSE false END
  ORDER BY p.created_at LIMIT 1
$$;

-- The person of an approved employment: the one that is there, or a new one. Only the office and the worker make any.
CREATE FUNCTION assure_person(p_new_id uuid, p_ic_number text, p_foreign_number text, p_passport text, p_name text, p_birth_date date,
    p_sex sex, p_residency residency) RETURNS TABLE (id uuid, first_socso_month date, first_eis_month date)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
  IF app_staff_role() IS NULL AND app_scope() <> 'worker' THEN
    RAISE EXCEPTION 'not from here' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO person (id, ic_number, foreign_number, passport, name, birth_date, sex, residency)
    VALUES (p_new_id, p_ic_number, p_foreign_number, p_passport, p_name, p_birth_date, p_sex, p_residency)
    ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT p.id, p.first_socso_month, p.first_eis_month FROM person p
    WHERE p.ic_number = p_ic_number OR p.foreign_number = p_foreign_number LIMIT 1;
END $$;

-- What anybody may learn from the code on a letter: no person, no wage.
CREATE FUNCTION verify_letter(p_code text) RETURNS TABLE (kind text, made_at timestamptz, employer_code varchar, employer_name text,
    case_number varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT l.kind, l.made_at, e.code, coalesce(e.name, r.name), c.number
  FROM letter l
  JOIN employer_case c ON c.employer_id = l.employer_id AND c.id = l.case_id
  LEFT JOIN employer e ON e.id = l.employer_id
  LEFT JOIN registration r ON r.employer_id = l.employer_id
  WHERE l.verify_code = p_code
$$;

-- The look-up of every signed-in request, now with the office: the role of a live staff member and when the second
-- factor of this session was given.
DROP FUNCTION session_context(bytea);
CREATE FUNCTION session_context(p_token_hash bytea) RETURNS TABLE (session_id uuid, user_id uuid, email text, user_name text,
    language language, employer_id uuid, employer_code varchar, employer_name text, role employer_role, employer_count integer,
    idle_ends_at timestamptz, ends_at timestamptz, staff_role staff_role, has_totp boolean, second_factor_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
  UPDATE session s SET last_seen_at = now()
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '15 minutes' AND s.last_seen_at < now() - interval '15 seconds';
  RETURN QUERY
    SELECT s.id, u.id, u.email, u.name, u.language, e.id, e.code, e.name, m.role,
      (SELECT count(*)::integer FROM membership c WHERE c.user_id = u.id AND c.ended_at IS NULL),
      s.last_seen_at + interval '15 minutes', s.expires_at,
      o.role, o.totp_confirmed_at IS NOT NULL, s.second_factor_at
    FROM session s
    JOIN user_account u ON u.id = s.user_id AND u.state = 'active'
    LEFT JOIN membership m ON m.employer_id = s.employer_id AND m.user_id = s.user_id AND m.ended_at IS NULL
    LEFT JOIN employer e ON e.id = m.employer_id
    LEFT JOIN staff_member o ON o.user_id = u.id AND o.ended_at IS NULL
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '15 minutes';
END $$;

DO $$
DECLARE
  v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['employer_case', 'case_event', 'registration', 'case_employee', 'document', 'case_check', 'letter',
      'assigned_number', 'staff_member', 'staff_recovery_code', 'setting_change'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', v_table, current_user);
  END LOOP;
  FOREACH v_table IN ARRAY ARRAY['employer_case', 'case_event', 'registration', 'case_employee', 'document', 'case_check', 'letter',
      'assigned_number'] LOOP
    EXECUTE format('CREATE POLICY tenant ON %I TO majikan_app USING (employer_id = app_employer_id())
      WITH CHECK (employer_id = app_employer_id())', v_table);
    EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO majikan_app USING (app_scope() = ''worker'')', v_table);
  END LOOP;
  -- The office reads every employer; it writes only under the employer whose case is open (`tenant`).
  FOREACH v_table IN ARRAY ARRAY['employer_case', 'case_event', 'registration', 'case_employee', 'document', 'case_check', 'letter',
      'assigned_number', 'employer', 'membership', 'employee', 'skbbk_choice', 'submission', 'contribution_line',
      'contribution_record', 'issued_number', 'payment', 'payment_part', 'ledger_transaction', 'ledger_entry', 'text_file',
      'text_file_fault', 'user_account', 'person', 'audit_event', 'staff_member'] LOOP
    EXECUTE format('CREATE POLICY office ON %I FOR SELECT TO majikan_app USING ((SELECT app_staff_role()) IS NOT NULL)', v_table);
  END LOOP;
END $$;
CREATE POLICY made ON employer FOR INSERT TO majikan_app WITH CHECK (id = app_employer_id()
  AND ((SELECT app_staff_role()) IS NOT NULL OR app_scope() = 'worker'));
CREATE POLICY made ON membership FOR INSERT TO majikan_app WITH CHECK (employer_id = app_employer_id()
  AND ((SELECT app_staff_role()) IS NOT NULL OR app_scope() = 'worker'));
-- `tenant` lets an employee be written under its employer; these two let only the office and the worker do it.
CREATE POLICY made ON employee AS RESTRICTIVE FOR INSERT TO majikan_app WITH CHECK (
  (SELECT app_staff_role()) IS NOT NULL OR app_scope() = 'worker');
CREATE POLICY self ON staff_member TO majikan_app USING (user_id = app_user_id()) WITH CHECK (user_id = app_user_id());
CREATE POLICY self ON staff_recovery_code TO majikan_app USING (user_id = app_user_id()) WITH CHECK (user_id = app_user_id());
CREATE POLICY office ON setting_change TO majikan_app USING ((SELECT app_staff_role()) IS NOT NULL)
  WITH CHECK ((SELECT app_staff_role()) IS NOT NULL AND (agreed_by IS NULL OR agreed_by = app_user_id()) AND (agreed_by IS NOT NULL OR dropped_at IS NOT NULL OR proposed_by = app_user_id()));
CREATE POLICY worker ON user_account FOR SELECT TO majikan_app USING (app_scope() = 'worker');
CREATE POLICY worker ON audit_event FOR INSERT TO majikan_app WITH CHECK (app_scope() = 'worker' AND chain = app_employer_id());

GRANT SELECT ON case_move, person TO majikan_app;
GRANT SELECT, INSERT ON case_event, letter, assigned_number TO majikan_app;
GRANT SELECT, INSERT, UPDATE ON employer_case, registration, document, setting_change TO majikan_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_employee, case_check TO majikan_app;
GRANT INSERT ON employer, membership, employee TO majikan_app;
GRANT SELECT, UPDATE (totp_sealed, totp_confirmed_at, totp_last_step) ON staff_member TO majikan_app;
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON staff_recovery_code TO majikan_app;
REVOKE ALL ON FUNCTION app_staff_role(), setting_is_on(text), session_context(bytea), case_access(uuid), own_registrations(),
  brn_holder(text, uuid), find_person(text, text), assure_person(uuid, text, text, text, text, date, sex, residency), verify_letter(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_staff_role(), setting_is_on(text), session_context(bytea), case_access(uuid), own_registrations(),
  brn_holder(text, uuid), find_person(text, text), assure_person(uuid, text, text, text, text, date, sex, residency), verify_letter(text) TO majikan_app;

RESET lock_timeout;
RESET search_path;
