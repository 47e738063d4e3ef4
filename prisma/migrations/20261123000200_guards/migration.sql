-- What the database itself refuses: other tenants' rows, states out of order, changed history.

-- The functions keep this path (FROM CURRENT). With pg_temp named last, a temporary table that the application role
-- makes under the name of one of ours is not what they read.
SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);

-- The role the portal acts under. It owns nothing and cannot bypass row-level security.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'majikan_app') THEN
    CREATE ROLE majikan_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT majikan_app TO %I', current_user); END $$;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO majikan_app', current_schema()); END $$;

-- Who is asking: set for one transaction by lib/db/tenant.ts.
CREATE FUNCTION app_employer_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.employer_id', true), '')::uuid $$;
CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('app.scope', true), '') $$;

-- Plain facts.
ALTER TABLE user_account ADD CONSTRAINT user_account_email_normal CHECK (email = lower(btrim(email)) AND length(email) <= 254);
ALTER TABLE employer ADD CONSTRAINT employer_code_form CHECK (code ~ '^[A-Z][0-9]{10}[A-Z]$'),
  ADD CONSTRAINT employer_liable_from_month CHECK (extract(day FROM liable_from) = 1);
ALTER TABLE employee ADD CONSTRAINT employee_dates CHECK (employed_to IS NULL OR employed_to >= employed_from),
  ADD CONSTRAINT employee_identity_form CHECK (identity_number ~ '^[A-Z0-9]{1,12}$');
CREATE UNIQUE INDEX employee_employed_once ON employee (employer_id, identity_number) WHERE employed_to IS NULL;
ALTER TABLE submission ADD CONSTRAINT submission_month_first CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT submission_sums CHECK (people >= 0 AND wages_sen >= 0 AND socso_employer_sen >= 0 AND socso_employee_sen >= 0
    AND skbbk_employee_sen >= 0 AND eis_employer_sen >= 0 AND eis_employee_sen >= 0),
  ADD CONSTRAINT submission_confirmed CHECK (state NOT IN ('submitted', 'paid', 'replaced') OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL));
ALTER TABLE contribution_line ADD CONSTRAINT contribution_line_sums CHECK (wage_sen >= 0 AND socso_employer_sen >= 0
    AND socso_employee_sen >= 0 AND eis_employer_sen >= 0 AND eis_employee_sen >= 0 AND skbbk_employee_sen >= 0);
ALTER TABLE contribution_record ADD CONSTRAINT contribution_record_total CHECK (total_sen = employer_sen + employee_sen + skbbk_sen),
  ADD CONSTRAINT contribution_record_number_form CHECK (number ~ '^(ACR|ECR)[0-9]{12}$');
ALTER TABLE issued_number ADD CONSTRAINT issued_number_serial CHECK (serial BETWEEN 1 AND 9999999);
ALTER TABLE payment ADD CONSTRAINT payment_amount CHECK (amount_sen > 0);
ALTER TABLE payment_part ADD CONSTRAINT payment_part_amount CHECK (amount_sen > 0);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_amount CHECK (amount_sen <> 0);
ALTER TABLE text_file ADD CONSTRAINT text_file_size CHECK (size_bytes >= 0);

-- One live submission of a scheme, a month and a kind (I1); the combined one stands for both schemes (I2).
CREATE UNIQUE INDEX submission_live_socso ON submission (employer_id, month, kind)
  WHERE state IN ('draft', 'submitted', 'paid') AND schemes IN ('combined', 'socso');
CREATE UNIQUE INDEX submission_live_eis ON submission (employer_id, month, kind)
  WHERE state IN ('draft', 'submitted', 'paid') AND schemes IN ('combined', 'eis');
-- The same file twice is one file.
CREATE UNIQUE INDEX text_file_once ON text_file (employer_id, month, schemes, sha256)
  WHERE state NOT IN ('failed', 'discarded') AND sha256 IS NOT NULL;
CREATE INDEX outbox_mail_waiting ON outbox_mail (next_attempt_at) WHERE sent_at IS NULL AND dropped_at IS NULL AND failed_at IS NULL;
CREATE INDEX text_file_unfinished ON text_file (heartbeat_at) WHERE state IN ('receiving', 'received', 'checking');

-- The moves of a submission (lib/rules/lifecycle/submission.ts says the same).
CREATE TABLE submission_move (
  from_state submission_state NOT NULL,
  to_state submission_state NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO submission_move VALUES ('checked', 'draft'), ('checked', 'discarded'), ('draft', 'submitted'),
  ('draft', 'discarded'), ('submitted', 'paid'), ('submitted', 'replaced');

CREATE FUNCTION submission_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('checked', 'draft') THEN
      RAISE EXCEPTION 'a submission begins as checked or draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS
      (SELECT 1 FROM submission_move m WHERE m.from_state = OLD.state AND m.to_state = NEW.state) THEN
    RAISE EXCEPTION 'a submission cannot move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state NOT IN ('checked', 'draft') AND
      (NEW.month, NEW.kind, NEW.schemes, NEW.people, NEW.wages_sen, NEW.socso_employer_sen, NEW.socso_employee_sen,
       NEW.skbbk_employee_sen, NEW.eis_employer_sen, NEW.eis_employee_sen, NEW.submitted_by, NEW.submitted_at)
      IS DISTINCT FROM
      (OLD.month, OLD.kind, OLD.schemes, OLD.people, OLD.wages_sen, OLD.socso_employer_sen, OLD.socso_employee_sen,
       OLD.skbbk_employee_sen, OLD.eis_employer_sen, OLD.eis_employee_sen, OLD.submitted_by, OLD.submitted_at) THEN
    RAISE EXCEPTION 'a confirmed submission does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_guard BEFORE INSERT OR UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION submission_guard();

-- Lines change only while their submission is open, and only those of the tenant who asks. COPY goes to a partition
-- itself, where row-level security does not reach: this trigger is its guard.
CREATE FUNCTION contribution_line_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM new_line WHERE employer_id IS DISTINCT FROM app_employer_id()) THEN
    RAISE EXCEPTION 'a line of another employer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT employer_id, submission_id, month FROM new_line) l
      LEFT JOIN submission s ON s.employer_id = l.employer_id AND s.id = l.submission_id AND s.month = l.month
      WHERE s.id IS NULL OR s.state NOT IN ('checked', 'draft')) THEN
    RAISE EXCEPTION 'the submission of a line is not open' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION contribution_line_taken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT employer_id, submission_id FROM old_line) l
      JOIN submission s ON s.employer_id = l.employer_id AND s.id = l.submission_id
      WHERE s.state IN ('submitted', 'paid', 'replaced')) THEN
    RAISE EXCEPTION 'the submission of a line is closed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER line_added AFTER INSERT ON contribution_line REFERENCING NEW TABLE AS new_line
  FOR EACH STATEMENT EXECUTE FUNCTION contribution_line_added();
CREATE TRIGGER line_changed_new AFTER UPDATE ON contribution_line REFERENCING NEW TABLE AS new_line
  FOR EACH STATEMENT EXECUTE FUNCTION contribution_line_added();
CREATE TRIGGER line_changed_old AFTER UPDATE ON contribution_line REFERENCING OLD TABLE AS old_line
  FOR EACH STATEMENT EXECUTE FUNCTION contribution_line_taken();
CREATE TRIGGER line_removed AFTER DELETE ON contribution_line REFERENCING OLD TABLE AS old_line
  FOR EACH STATEMENT EXECUTE FUNCTION contribution_line_taken();

CREATE INDEX contribution_line_employee_idx ON contribution_line (employer_id, employee_id, month);

-- One partition a month; earlier and later months share the last one. The name is lib/db/line-partition.ts's too.
CREATE FUNCTION make_line_partition(p_month date) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  v_name text := 'contribution_line_' || to_char(p_month, 'YYYY_MM');
BEGIN
  EXECUTE format('CREATE TABLE %I PARTITION OF contribution_line FOR VALUES FROM (%L) TO (%L)',
    v_name, p_month, (p_month + interval '1 month')::date);
  EXECUTE format('CREATE TRIGGER line_added AFTER INSERT ON %I REFERENCING NEW TABLE AS new_line
    FOR EACH STATEMENT EXECUTE FUNCTION contribution_line_added()', v_name);
  EXECUTE format('GRANT INSERT ON %I TO majikan_app', v_name);
END $$;
SELECT make_line_partition(m::date) FROM generate_series('2024-01-01'::date, '2028-12-01'::date, interval '1 month') AS m;
CREATE TABLE contribution_line_rest PARTITION OF contribution_line DEFAULT;
CREATE TRIGGER line_added AFTER INSERT ON contribution_line_rest REFERENCING NEW TABLE AS new_line
  FOR EACH STATEMENT EXECUTE FUNCTION contribution_line_added();
GRANT INSERT ON contribution_line_rest TO majikan_app;

-- The entries of a ledger transaction sum to zero when it commits.
CREATE FUNCTION ledger_balanced() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT sum(amount_sen) FROM ledger_entry
      WHERE employer_id = NEW.employer_id AND transaction_id = NEW.transaction_id) <> 0 THEN
    RAISE EXCEPTION 'ledger transaction % does not balance', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger_balanced();

-- The audit chain: each row's hash covers the one before it.
CREATE FUNCTION audit_hash(p_prev bytea, p_chain uuid, p_seq bigint, p_at timestamptz, p_actor uuid, p_action text,
    p_subject text, p_details jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(p_prev || convert_to(concat_ws('|', p_chain::text, p_seq::text,
    (extract(epoch FROM p_at) * 1000)::bigint::text, coalesce(p_actor::text, ''), p_action, coalesce(p_subject, ''),
    p_details::text), 'UTF8'))
$$;
CREATE FUNCTION audit_chained() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  v_last audit_chain%ROWTYPE;
BEGIN
  INSERT INTO audit_chain (chain, last_seq, last_hash) VALUES (NEW.chain, 0, '\x00') ON CONFLICT DO NOTHING;
  SELECT * INTO v_last FROM audit_chain WHERE chain = NEW.chain FOR UPDATE;
  NEW.seq := v_last.last_seq + 1;
  NEW.prev_hash := v_last.last_hash;
  NEW.hash := audit_hash(NEW.prev_hash, NEW.chain, NEW.seq, NEW.at, NEW.actor_id, NEW.action, NEW.subject_id, NEW.details);
  UPDATE audit_chain SET last_seq = NEW.seq, last_hash = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chained BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_chained();

-- Gapless numbers: a counter row, taken in the transaction that uses the number.
CREATE FUNCTION take_numbers(p_series text, p_count integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  INSERT INTO number_series (series, last_serial) VALUES (p_series, p_count)
  ON CONFLICT (series) DO UPDATE SET last_serial = number_series.last_serial + p_count
  RETURNING last_serial
$$;

-- Checked when the transaction commits: each number that it took is given out, and none that was not taken. So a
-- series has no gap whatever the portal does.
CREATE FUNCTION numbers_given_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  v_before integer := CASE TG_OP WHEN 'UPDATE' THEN OLD.last_serial ELSE 0 END;
BEGIN
  IF (SELECT count(*) FROM issued_number WHERE series = NEW.series AND serial > v_before AND serial <= NEW.last_serial)
      <> NEW.last_serial - v_before THEN
    RAISE EXCEPTION 'a number of % was taken and not given out', NEW.series USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER numbers_given_out AFTER INSERT OR UPDATE ON number_series DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION numbers_given_out();
CREATE FUNCTION number_taken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM number_series WHERE series = NEW.series AND last_serial >= NEW.serial) THEN
    RAISE EXCEPTION 'the number % was not taken', NEW.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER number_taken AFTER INSERT ON issued_number DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION number_taken();

-- A record is made of a confirmed submission only.
CREATE FUNCTION record_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM submission WHERE employer_id = NEW.employer_id AND id = NEW.submission_id
      AND state IN ('submitted', 'paid') AND (month, schemes, people, wages_sen) = (NEW.month, NEW.schemes, NEW.people, NEW.wages_sen)) THEN
    RAISE EXCEPTION 'a record of a submission that is not confirmed, or not as the record says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER record_guard AFTER INSERT ON contribution_record FOR EACH ROW EXECUTE FUNCTION record_guard();

-- The one look-up of every signed-in request: the live session with its user, employer and role. Times are the database's.
CREATE FUNCTION session_context(p_token_hash bytea) RETURNS TABLE (session_id uuid, user_id uuid, email text, user_name text,
    language language, employer_id uuid, employer_code varchar, employer_name text, role employer_role, employer_count integer,
    idle_ends_at timestamptz, ends_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
  UPDATE session s SET last_seen_at = now()
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '15 minutes' AND s.last_seen_at < now() - interval '15 seconds';
  RETURN QUERY
    SELECT s.id, u.id, u.email, u.name, u.language, e.id, e.code, e.name, m.role,
      (SELECT count(*)::integer FROM membership c WHERE c.user_id = u.id AND c.ended_at IS NULL),
      s.last_seen_at + interval '15 minutes', s.expires_at
    FROM session s
    JOIN user_account u ON u.id = s.user_id AND u.state = 'active'
    LEFT JOIN membership m ON m.employer_id = s.employer_id AND m.user_id = s.user_id AND m.ended_at IS NULL
    LEFT JOIN employer e ON e.id = m.employer_id
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '15 minutes';
END $$;

-- What anybody may learn from the code on a paper: no person, no wage.
CREATE FUNCTION verify_record(p_code text) RETURNS TABLE (number varchar, kind record_kind, month date, received_at timestamptz,
    employer_code varchar, employer_name text, people integer, total_sen bigint, state submission_state)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT r.number, r.kind, r.month, r.received_at, e.code, e.name, r.people, r.total_sen,
    CASE WHEN r.paid_at IS NOT NULL THEN 'paid' WHEN s.state = 'replaced' THEN 'replaced' ELSE 'submitted' END::submission_state
  FROM issued_number n
  JOIN contribution_record r ON r.employer_id = n.employer_id AND r.id = n.record_id
  JOIN submission s ON s.employer_id = r.employer_id AND s.id = r.submission_id
  JOIN employer e ON e.id = r.employer_id
  WHERE n.verify_code = p_code
$$;

-- Row-level security, forced: the application role sees the rows of the tenant set for its transaction, nothing else.
DO $$
DECLARE
  v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['employee', 'skbbk_choice', 'submission', 'contribution_line', 'contribution_record',
      'issued_number', 'payment', 'payment_part', 'ledger_transaction', 'ledger_entry', 'idempotency', 'text_file',
      'text_file_fault', 'employer', 'membership', 'user_account', 'login_code', 'session', 'person', 'audit_event',
      'outbox_mail', 'rate_bucket'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', v_table, current_user);
  END LOOP;
  FOREACH v_table IN ARRAY ARRAY['employee', 'skbbk_choice', 'submission', 'contribution_line', 'contribution_record',
      'issued_number', 'payment', 'payment_part', 'ledger_transaction', 'ledger_entry', 'idempotency', 'text_file',
      'text_file_fault'] LOOP
    EXECUTE format('CREATE POLICY tenant ON %I TO majikan_app USING (employer_id = app_employer_id())
      WITH CHECK (employer_id = app_employer_id())', v_table);
  END LOOP;
END $$;
CREATE POLICY tenant ON employer FOR SELECT TO majikan_app USING (id = app_employer_id()
  OR EXISTS (SELECT 1 FROM membership m WHERE m.employer_id = employer.id AND m.user_id = app_user_id() AND m.ended_at IS NULL));
CREATE POLICY tenant ON membership FOR SELECT TO majikan_app USING (employer_id = app_employer_id() OR user_id = app_user_id());
CREATE POLICY sign_in ON user_account TO majikan_app USING (app_scope() = 'sign-in') WITH CHECK (app_scope() = 'sign-in');
CREATE POLICY self ON user_account TO majikan_app USING (id = app_user_id()) WITH CHECK (id = app_user_id());
CREATE POLICY colleague ON user_account FOR SELECT TO majikan_app USING (
  EXISTS (SELECT 1 FROM membership m WHERE m.user_id = user_account.id AND m.employer_id = app_employer_id()));
CREATE POLICY sign_in ON login_code TO majikan_app USING (app_scope() = 'sign-in') WITH CHECK (app_scope() = 'sign-in');
CREATE POLICY sign_in ON rate_bucket TO majikan_app USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON session TO majikan_app USING (app_scope() = 'sign-in') WITH CHECK (app_scope() = 'sign-in');
CREATE POLICY self ON session TO majikan_app USING (user_id = app_user_id()) WITH CHECK (user_id = app_user_id());
CREATE POLICY tenant ON audit_event TO majikan_app USING (chain = app_employer_id() OR chain = app_user_id())
  WITH CHECK (chain = app_employer_id() OR chain = app_user_id() OR app_scope() = 'sign-in');
CREATE POLICY tenant ON outbox_mail TO majikan_app USING (employer_id = app_employer_id())
  WITH CHECK (employer_id = app_employer_id());
CREATE POLICY sign_in ON outbox_mail TO majikan_app USING (app_scope() = 'sign-in' AND employer_id IS NULL)
  WITH CHECK (app_scope() = 'sign-in' AND employer_id IS NULL);
CREATE POLICY worker ON outbox_mail TO majikan_app USING (app_scope() = 'worker') WITH CHECK (app_scope() = 'worker');
CREATE POLICY worker ON text_file TO majikan_app USING (app_scope() = 'worker') WITH CHECK (app_scope() = 'worker');
CREATE POLICY worker ON login_code TO majikan_app USING (app_scope() = 'worker') WITH CHECK (app_scope() = 'worker');
CREATE POLICY worker ON session TO majikan_app USING (app_scope() = 'worker') WITH CHECK (app_scope() = 'worker');
CREATE POLICY worker ON idempotency TO majikan_app USING (app_scope() = 'worker') WITH CHECK (app_scope() = 'worker');

-- Grants: what the role may do at all. Ledger, audit and numbers are append-only; nothing confirmed is deleted.
GRANT SELECT ON employer, membership, employee, skbbk_choice, contribution_line, rate_band, submission_move TO majikan_app;
GRANT SELECT, INSERT, UPDATE ON user_account, login_code, session, rate_bucket, submission, text_file, outbox_mail TO majikan_app;
GRANT DELETE ON login_code, session, rate_bucket TO majikan_app;
GRANT SELECT, INSERT, DELETE ON text_file_fault, idempotency TO majikan_app;
GRANT INSERT, UPDATE, DELETE ON contribution_line TO majikan_app;
GRANT SELECT, INSERT ON contribution_record, issued_number, payment, payment_part, ledger_transaction, ledger_entry, audit_event TO majikan_app;
GRANT UPDATE (paid_at) ON contribution_record TO majikan_app;
REVOKE ALL ON FUNCTION take_numbers(text, integer), session_context(bytea), verify_record(text), make_line_partition(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_numbers(text, integer), session_context(bytea), verify_record(text) TO majikan_app;

RESET search_path;
