-- Whoever is signed in reads on while the database has no room for another page: only the time of the last request is not noted.

SELECT set_config('search_path', format('%I, pg_temp', current_schema()), false);
SET lock_timeout = '5s';

CREATE OR REPLACE FUNCTION session_context(p_token_hash bytea) RETURNS TABLE (session_id uuid, user_id uuid, email text, user_name text,
    language language, employer_id uuid, employer_code varchar, employer_name text, role employer_role, employer_count integer,
    idle_ends_at timestamptz, ends_at timestamptz, staff_role staff_role, has_totp boolean, second_factor_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
  BEGIN
    UPDATE session s SET last_seen_at = now()
      WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - interval '15 minutes' AND s.last_seen_at < now() - interval '15 seconds';
  EXCEPTION WHEN disk_full THEN
    NULL;
  END;
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

RESET lock_timeout;
RESET search_path;
