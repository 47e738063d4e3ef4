-- The tables of schema.prisma. contribution_line is partitioned by contribution month, which Prisma cannot say.

CREATE TYPE language AS ENUM ('ms', 'en');
CREATE TYPE account_state AS ENUM ('active', 'disabled');
CREATE TYPE employer_kind AS ENUM ('business', 'household');
CREATE TYPE employer_role AS ENUM ('owner', 'preparer', 'approver', 'payer', 'viewer');
CREATE TYPE identity_kind AS ENUM ('ic', 'ssfw', 'ssfdw');
CREATE TYPE residency AS ENUM ('citizen', 'permanent', 'temporary', 'foreign');
CREATE TYPE sex AS ENUM ('male', 'female');
CREATE TYPE scheme_set AS ENUM ('combined', 'socso', 'eis');
CREATE TYPE submission_kind AS ENUM ('monthly', 'arrears', 'short');
CREATE TYPE submission_state AS ENUM ('checked', 'draft', 'submitted', 'paid', 'discarded', 'replaced');
CREATE TYPE submission_source AS ENUM ('file', 'screen');
CREATE TYPE record_kind AS ENUM ('acr', 'ecr');
CREATE TYPE socso_category AS ENUM ('first', 'second', 'none');
CREATE TYPE text_file_state AS ENUM ('receiving', 'received', 'checking', 'checked', 'used', 'failed', 'discarded');
CREATE TYPE fault_level AS ENUM ('fix', 'look', 'note');

CREATE TABLE user_account (
  id uuid NOT NULL,
  email text NOT NULL,
  name text,
  language language NOT NULL DEFAULT 'ms',
  state account_state NOT NULL DEFAULT 'active',
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  disabled_at timestamptz(3),
  CONSTRAINT user_account_pkey PRIMARY KEY (id)
);

CREATE TABLE login_code (
  id uuid NOT NULL,
  flow_hash bytea NOT NULL,
  email text NOT NULL,
  purpose text NOT NULL,
  salt bytea NOT NULL,
  code_mac bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  used_at timestamptz(3),
  dead_at timestamptz(3),
  CONSTRAINT login_code_pkey PRIMARY KEY (id)
);

CREATE TABLE session (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  employer_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  last_seen_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  ip text,
  user_agent text,
  CONSTRAINT session_pkey PRIMARY KEY (id)
);

CREATE TABLE rate_bucket (
  key text NOT NULL,
  count integer NOT NULL,
  window_end timestamptz(3) NOT NULL,
  CONSTRAINT rate_bucket_pkey PRIMARY KEY (key)
);

CREATE TABLE employer (
  id uuid NOT NULL,
  code varchar(12) NOT NULL,
  name text NOT NULL,
  trade_name text,
  brn text NOT NULL,
  brn_old text,
  kind employer_kind NOT NULL,
  address text NOT NULL,
  postcode text NOT NULL,
  city text NOT NULL,
  state_code char(2) NOT NULL,
  phone text,
  email text,
  liable_from date NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT employer_pkey PRIMARY KEY (id)
);

CREATE TABLE membership (
  employer_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role employer_role NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  ended_at timestamptz(3),
  CONSTRAINT membership_pkey PRIMARY KEY (employer_id, user_id)
);

CREATE TABLE person (
  id uuid NOT NULL,
  ic_number varchar(12),
  foreign_number varchar(12),
  passport text,
  name text NOT NULL,
  birth_date date NOT NULL,
  sex sex NOT NULL,
  residency residency NOT NULL,
  first_socso_month date,
  first_eis_month date,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE TABLE employee (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  identity_kind identity_kind NOT NULL,
  identity_number varchar(12) NOT NULL,
  name varchar(150) NOT NULL,
  birth_date date NOT NULL,
  sex sex NOT NULL,
  residency residency NOT NULL,
  domestic boolean NOT NULL DEFAULT false,
  occupation text,
  employed_from date NOT NULL,
  employed_to date,
  first_socso_month date,
  first_eis_month date,
  eis_from date,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT employee_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE skbbk_choice (
  employer_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  from_month date NOT NULL,
  takes_part boolean NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  CONSTRAINT skbbk_choice_pkey PRIMARY KEY (employer_id, employee_id, from_month)
);

CREATE TABLE submission (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  month date NOT NULL,
  kind submission_kind NOT NULL DEFAULT 'monthly',
  schemes scheme_set NOT NULL,
  state submission_state NOT NULL,
  source submission_source NOT NULL,
  text_file_id uuid,
  version integer NOT NULL DEFAULT 1,
  due_date date NOT NULL,
  people integer NOT NULL DEFAULT 0,
  wages_sen bigint NOT NULL DEFAULT 0,
  socso_employer_sen bigint NOT NULL DEFAULT 0,
  socso_employee_sen bigint NOT NULL DEFAULT 0,
  skbbk_employee_sen bigint NOT NULL DEFAULT 0,
  eis_employer_sen bigint NOT NULL DEFAULT 0,
  eis_employee_sen bigint NOT NULL DEFAULT 0,
  created_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  submitted_by uuid,
  submitted_at timestamptz(3),
  CONSTRAINT submission_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE contribution_line (
  employer_id uuid NOT NULL,
  month date NOT NULL,
  submission_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  line_no integer NOT NULL,
  identity_number varchar(12) NOT NULL,
  name varchar(150) NOT NULL,
  wage_sen bigint NOT NULL,
  socso_category socso_category NOT NULL,
  socso_rule text NOT NULL,
  socso_row smallint NOT NULL,
  socso_employer_sen integer NOT NULL,
  socso_employee_sen integer NOT NULL,
  eis_rule text NOT NULL,
  eis_row smallint NOT NULL,
  eis_employer_sen integer NOT NULL,
  eis_employee_sen integer NOT NULL,
  skbbk_rule text NOT NULL,
  skbbk_row smallint NOT NULL,
  skbbk_employee_sen integer NOT NULL,
  CONSTRAINT contribution_line_pkey PRIMARY KEY (employer_id, month, submission_id, employee_id)
) PARTITION BY RANGE (month);

CREATE TABLE contribution_record (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  submission_id uuid NOT NULL,
  kind record_kind NOT NULL,
  number varchar(15) NOT NULL,
  month date NOT NULL,
  schemes scheme_set NOT NULL,
  received_at timestamptz(3) NOT NULL,
  due_date date NOT NULL,
  people integer NOT NULL,
  wages_sen bigint NOT NULL,
  employer_sen bigint NOT NULL,
  employee_sen bigint NOT NULL,
  skbbk_sen bigint NOT NULL,
  total_sen bigint NOT NULL,
  paid_at timestamptz(3),
  CONSTRAINT contribution_record_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE issued_number (
  number varchar(15) NOT NULL,
  series text NOT NULL,
  serial integer NOT NULL,
  kind record_kind NOT NULL,
  employer_id uuid NOT NULL,
  record_id uuid NOT NULL,
  verify_code text NOT NULL,
  CONSTRAINT issued_number_pkey PRIMARY KEY (number)
);

CREATE TABLE number_series (
  series text NOT NULL,
  last_serial integer NOT NULL,
  CONSTRAINT number_series_pkey PRIMARY KEY (series)
);

CREATE TABLE payment (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  channel text NOT NULL,
  reference text NOT NULL,
  amount_sen bigint NOT NULL,
  paid_at timestamptz(3) NOT NULL,
  CONSTRAINT payment_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE payment_part (
  employer_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  record_id uuid NOT NULL,
  amount_sen bigint NOT NULL,
  CONSTRAINT payment_part_pkey PRIMARY KEY (employer_id, payment_id, record_id)
);

CREATE TABLE ledger_transaction (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL,
  submission_id uuid,
  payment_id uuid,
  CONSTRAINT ledger_transaction_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE ledger_entry (
  employer_id uuid NOT NULL,
  transaction_id uuid NOT NULL,
  entry_no smallint NOT NULL,
  account text NOT NULL,
  record_id uuid,
  amount_sen bigint NOT NULL,
  CONSTRAINT ledger_entry_pkey PRIMARY KEY (employer_id, transaction_id, entry_no)
);

CREATE TABLE audit_event (
  chain uuid NOT NULL,
  seq bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_id text,
  details jsonb NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_event_pkey PRIMARY KEY (chain, seq)
);

CREATE TABLE audit_chain (
  chain uuid NOT NULL,
  last_seq bigint NOT NULL,
  last_hash bytea NOT NULL,
  CONSTRAINT audit_chain_pkey PRIMARY KEY (chain)
);

CREATE TABLE idempotency (
  employer_id uuid NOT NULL,
  key text NOT NULL,
  actor_id uuid NOT NULL,
  request_hash bytea NOT NULL,
  response jsonb NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  CONSTRAINT idempotency_pkey PRIMARY KEY (employer_id, key)
);

CREATE TABLE outbox_mail (
  id uuid NOT NULL,
  employer_id uuid,
  user_id uuid,
  to_address text NOT NULL,
  language language NOT NULL,
  template text NOT NULL,
  params jsonb NOT NULL,
  sealed bytea,
  fact_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  not_after timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  sent_at timestamptz(3),
  dropped_at timestamptz(3),
  failed_at timestamptz(3),
  last_error text,
  CONSTRAINT outbox_mail_pkey PRIMARY KEY (id)
);

CREATE TABLE text_file (
  employer_id uuid NOT NULL,
  id uuid NOT NULL,
  month date NOT NULL,
  schemes scheme_set NOT NULL,
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea,
  storage_key text NOT NULL,
  state text_file_state NOT NULL,
  layout text,
  lines_done integer NOT NULL DEFAULT 0,
  summary jsonb,
  submission_id uuid,
  received_by uuid NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  checked_at timestamptz(3),
  heartbeat_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  failure text,
  CONSTRAINT text_file_pkey PRIMARY KEY (employer_id, id)
);

CREATE TABLE text_file_fault (
  employer_id uuid NOT NULL,
  text_file_id uuid NOT NULL,
  seq integer NOT NULL,
  line integer NOT NULL,
  line_offset bigint NOT NULL,
  code text NOT NULL,
  level fault_level NOT NULL,
  field text,
  from_pos smallint NOT NULL,
  to_pos smallint NOT NULL,
  found text NOT NULL,
  expected text NOT NULL,
  details jsonb,
  CONSTRAINT text_file_fault_pkey PRIMARY KEY (employer_id, text_file_id, seq)
);

CREATE TABLE rate_band (
  scheme varchar(5) NOT NULL,
  from_month date NOT NULL,
  row smallint NOT NULL,
  to_month date,
  wage_over_sen bigint NOT NULL,
  wage_not_over_sen bigint,
  first_employer_sen integer NOT NULL,
  first_employee_sen integer NOT NULL,
  second_employer_sen integer NOT NULL,
  CONSTRAINT rate_band_pkey PRIMARY KEY (scheme, from_month, row)
);

CREATE UNIQUE INDEX user_account_email_key ON user_account (email);
CREATE INDEX login_code_flow_hash_idx ON login_code (flow_hash);
CREATE INDEX login_code_email_created_at_idx ON login_code (email, created_at);
CREATE INDEX login_code_expires_at_idx ON login_code (expires_at);
CREATE UNIQUE INDEX session_token_hash_key ON session (token_hash);
CREATE INDEX session_user_id_idx ON session (user_id);
CREATE INDEX session_expires_at_idx ON session (expires_at);
CREATE INDEX rate_bucket_window_end_idx ON rate_bucket (window_end);
CREATE UNIQUE INDEX employer_code_key ON employer (code);
CREATE INDEX membership_user_id_idx ON membership (user_id);
CREATE UNIQUE INDEX person_ic_number_key ON person (ic_number);
CREATE UNIQUE INDEX person_foreign_number_key ON person (foreign_number);
CREATE INDEX employee_employer_id_identity_number_idx ON employee (employer_id, identity_number);
CREATE INDEX employee_employer_id_name_id_idx ON employee (employer_id, name, id);
CREATE INDEX submission_employer_id_month_idx ON submission (employer_id, month);
CREATE UNIQUE INDEX contribution_record_employer_id_submission_id_kind_key ON contribution_record (employer_id, submission_id, kind);
CREATE UNIQUE INDEX contribution_record_employer_id_number_key ON contribution_record (employer_id, number);
CREATE INDEX contribution_record_employer_id_kind_month_idx ON contribution_record (employer_id, kind, month);
CREATE UNIQUE INDEX issued_number_verify_code_key ON issued_number (verify_code);
CREATE UNIQUE INDEX issued_number_series_serial_key ON issued_number (series, serial);
CREATE INDEX payment_part_employer_id_record_id_idx ON payment_part (employer_id, record_id);
CREATE INDEX ledger_transaction_employer_id_submission_id_idx ON ledger_transaction (employer_id, submission_id);
CREATE INDEX ledger_entry_employer_id_record_id_idx ON ledger_entry (employer_id, record_id);
CREATE INDEX audit_event_actor_id_at_idx ON audit_event (actor_id, at);
CREATE INDEX idempotency_at_idx ON idempotency (at);
CREATE INDEX outbox_mail_fact_id_idx ON outbox_mail (fact_id);
CREATE INDEX text_file_employer_id_month_idx ON text_file (employer_id, month);
CREATE INDEX text_file_fault_employer_id_text_file_id_level_seq_idx ON text_file_fault (employer_id, text_file_id, level, seq);

ALTER TABLE membership ADD CONSTRAINT membership_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE membership ADD CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE employee ADD CONSTRAINT employee_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE skbbk_choice ADD CONSTRAINT skbbk_choice_employer_id_employee_id_fkey FOREIGN KEY (employer_id, employee_id) REFERENCES employee (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE submission ADD CONSTRAINT submission_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE contribution_record ADD CONSTRAINT contribution_record_employer_id_submission_id_fkey FOREIGN KEY (employer_id, submission_id) REFERENCES submission (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE payment_part ADD CONSTRAINT payment_part_employer_id_payment_id_fkey FOREIGN KEY (employer_id, payment_id) REFERENCES payment (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE payment_part ADD CONSTRAINT payment_part_employer_id_record_id_fkey FOREIGN KEY (employer_id, record_id) REFERENCES contribution_record (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_employer_id_transaction_id_fkey FOREIGN KEY (employer_id, transaction_id) REFERENCES ledger_transaction (employer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
