-- A business has two registration numbers, the one since October 2019 and the one before: whoever registers under either of them is
-- the same business. And what a review found: an officer writes no pension where they act for the employer, the change stands in the
-- history of each employer whom it reaches, and a foreigner is found by passport, nationality and birth date.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE INDEX registration_brn_old_idx ON registration (upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g')))
  WHERE brn_key IS NOT NULL AND brn_old IS NOT NULL;

-- Who has one of some registration numbers already, as the new or the old one: 'employer', 'case' (sent by somebody else), or null.
DROP FUNCTION brn_holder(text, uuid);
CREATE FUNCTION brn_holder(p_brn_keys text[], p_but_not uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM employer WHERE upper(regexp_replace(brn, '[^A-Za-z0-9]', '', 'g')) = ANY(p_brn_keys) AND id <> p_but_not)
      OR EXISTS (SELECT 1 FROM employer WHERE upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g')) = ANY(p_brn_keys)
        AND brn_old IS NOT NULL AND id <> p_but_not) THEN 'employer'
    WHEN EXISTS (SELECT 1 FROM registration WHERE brn_key = ANY(p_brn_keys) AND employer_id <> p_but_not)
      OR EXISTS (SELECT 1 FROM registration WHERE upper(regexp_replace(brn_old, '[^A-Za-z0-9]', '', 'g')) = ANY(p_brn_keys)
        AND brn_key IS NOT NULL AND brn_old IS NOT NULL AND employer_id <> p_but_not) THEN 'case' END
$$;
REVOKE ALL ON FUNCTION brn_holder(text[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION brn_holder(text[], uuid) TO majikan_app;

RESET lock_timeout;
RESET search_path;
