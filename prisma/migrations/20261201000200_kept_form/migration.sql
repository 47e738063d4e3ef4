-- What somebody had typed without script when their session ended: kept for a while for that person alone, sealed.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE TABLE kept_form (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  -- Whom the ended session acted for; null when for nobody.
  employer_id uuid,
  path text NOT NULL,
  sealed bytea NOT NULL,
  kept_at timestamptz(3) NOT NULL DEFAULT transaction_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT kept_form_pkey PRIMARY KEY (id),
  CONSTRAINT kept_form_path CHECK (path ~ '^/(employer|staff)(/|\?|$)' AND length(path) <= 1024),
  CONSTRAINT kept_form_size CHECK (octet_length(sealed) <= 4194304),
  CONSTRAINT kept_form_time CHECK (expires_at > kept_at AND expires_at <= kept_at + interval '1 hour')
);

CREATE INDEX kept_form_user_id_kept_at_idx ON kept_form (user_id, kept_at);
CREATE INDEX kept_form_expires_at_idx ON kept_form (expires_at);

ALTER TABLE kept_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_form FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_all ON kept_form TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
CREATE POLICY self ON kept_form TO majikan_app USING (user_id = app_user_id()) WITH CHECK (user_id = app_user_id());
-- The worker removes what has expired, and sees nothing else.
CREATE POLICY worker ON kept_form TO majikan_app USING (app_scope() = 'worker' AND expires_at <= now()) WITH CHECK (false);
GRANT SELECT, INSERT, DELETE ON kept_form TO majikan_app;

RESET lock_timeout;
RESET search_path;
