-- What must always be true. Each query returns the rows that break it; every integration and browser test ends here.

-- I1: at most one live submission of an employer, month, kind and scheme
SELECT employer_id, month, kind, scheme, count(*) FROM (
  SELECT employer_id, month, kind, 'socso' AS scheme FROM submission WHERE state IN ('draft', 'submitted', 'paid') AND schemes <> 'eis'
  UNION ALL
  SELECT employer_id, month, kind, 'eis' FROM submission WHERE state IN ('draft', 'submitted', 'paid') AND schemes <> 'socso'
) live GROUP BY employer_id, month, kind, scheme HAVING count(*) > 1;

-- I2: combined and single-scheme submissions of a month exclude each other
SELECT c.employer_id, c.month FROM submission c JOIN submission o ON o.employer_id = c.employer_id AND o.month = c.month AND o.kind = c.kind
WHERE c.schemes = 'combined' AND o.schemes <> 'combined' AND c.state IN ('draft', 'submitted', 'paid') AND o.state IN ('draft', 'submitted', 'paid');

-- I3: a submission's total is the sum of its lines
SELECT s.id FROM submission s LEFT JOIN (
  SELECT employer_id, submission_id, count(*) AS people, sum(wage_sen) AS wages, sum(socso_employer_sen) AS se, sum(socso_employee_sen) AS sw,
    sum(skbbk_employee_sen) AS sk, sum(eis_employer_sen) AS ee, sum(eis_employee_sen) AS ew
  FROM contribution_line GROUP BY employer_id, submission_id
) l ON l.employer_id = s.employer_id AND l.submission_id = s.id
WHERE s.state <> 'discarded' AND (s.people, s.wages_sen, s.socso_employer_sen, s.socso_employee_sen, s.skbbk_employee_sen, s.eis_employer_sen, s.eis_employee_sen)
  IS DISTINCT FROM (coalesce(l.people, 0)::integer, coalesce(l.wages, 0)::bigint, coalesce(l.se, 0)::bigint, coalesce(l.sw, 0)::bigint, coalesce(l.sk, 0)::bigint,
    coalesce(l.ee, 0)::bigint, coalesce(l.ew, 0)::bigint);

-- I3: a record's total is its submission's share and what the ledger says is assessed
SELECT r.number FROM contribution_record r JOIN submission s ON s.employer_id = r.employer_id AND s.id = r.submission_id
LEFT JOIN (SELECT e.employer_id, e.record_id, sum(e.amount_sen) AS assessed FROM ledger_entry e
  JOIN ledger_transaction t ON t.employer_id = e.employer_id AND t.id = e.transaction_id AND t.kind = 'assessment'
  WHERE e.account IN ('receivable.socso', 'receivable.eis') GROUP BY e.employer_id, e.record_id) g
  ON g.employer_id = r.employer_id AND g.record_id = r.id
WHERE (r.employer_sen, r.employee_sen, r.skbbk_sen) IS DISTINCT FROM (
    CASE r.kind WHEN 'acr' THEN s.socso_employer_sen ELSE s.eis_employer_sen END,
    CASE r.kind WHEN 'acr' THEN s.socso_employee_sen ELSE s.eis_employee_sen END,
    CASE r.kind WHEN 'acr' THEN s.skbbk_employee_sen ELSE 0 END)
  OR coalesce(g.assessed, 0) <> r.total_sen;

-- I3: every ledger transaction sums to zero
SELECT employer_id, transaction_id FROM ledger_entry GROUP BY employer_id, transaction_id HAVING sum(amount_sen) <> 0;

-- I4: SOCSO shares are the row of the table in force for the wage and the category
SELECT l.submission_id, l.line_no FROM contribution_line l
JOIN submission s ON s.employer_id = l.employer_id AND s.id = l.submission_id AND s.state <> 'discarded'
LEFT JOIN rate_band b ON b.scheme = 'socso' AND l.month BETWEEN b.from_month AND coalesce(b.to_month, 'infinity')
  AND l.wage_sen > b.wage_over_sen AND (b.wage_not_over_sen IS NULL OR l.wage_sen <= b.wage_not_over_sen)
WHERE (l.socso_employer_sen, l.socso_employee_sen, l.socso_row::integer) IS DISTINCT FROM (CASE
    WHEN s.schemes = 'eis' OR l.socso_category = 'none' OR b.row IS NULL THEN (0, 0, 0)
    WHEN l.socso_category = 'first' THEN (b.first_employer_sen, b.first_employee_sen, b.row::integer)
    ELSE (b.second_employer_sen, 0, b.row::integer) END);

-- I4: EIS shares are the row of the table in force, or nothing
SELECT l.submission_id, l.line_no FROM contribution_line l
JOIN submission s ON s.employer_id = l.employer_id AND s.id = l.submission_id AND s.state <> 'discarded'
LEFT JOIN rate_band b ON b.scheme = 'eis' AND l.month BETWEEN b.from_month AND coalesce(b.to_month, 'infinity')
  AND l.wage_sen > b.wage_over_sen AND (b.wage_not_over_sen IS NULL OR l.wage_sen <= b.wage_not_over_sen)
WHERE (l.eis_employer_sen, l.eis_employee_sen) IS DISTINCT FROM (CASE
    WHEN l.eis_row = 0 THEN (0, 0) ELSE (b.first_employer_sen, b.first_employee_sen) END)
  OR (l.eis_row <> 0 AND (l.eis_row <> b.row OR s.schemes = 'socso'));

-- I4: SKBBK is the row of the table in force, or nothing
SELECT l.submission_id, l.line_no FROM contribution_line l
JOIN submission s ON s.employer_id = l.employer_id AND s.id = l.submission_id AND s.state <> 'discarded'
LEFT JOIN rate_band b ON b.scheme = 'skbbk' AND l.month BETWEEN b.from_month AND coalesce(b.to_month, 'infinity')
  AND l.wage_sen > b.wage_over_sen AND (b.wage_not_over_sen IS NULL OR l.wage_sen <= b.wage_not_over_sen)
WHERE l.skbbk_employee_sen IS DISTINCT FROM (CASE WHEN l.skbbk_row = 0 THEN 0 ELSE b.first_employee_sen END)
  OR (l.skbbk_row <> 0 AND (l.skbbk_row <> b.row OR s.schemes = 'eis'));

-- I5: each confirmed scheme of a submission has exactly one record
SELECT s.id FROM submission s LEFT JOIN contribution_record r ON r.employer_id = s.employer_id AND r.submission_id = s.id
GROUP BY s.employer_id, s.id, s.state, s.schemes
HAVING (count(*) FILTER (WHERE r.kind = 'acr'), count(*) FILTER (WHERE r.kind = 'ecr')) IS DISTINCT FROM (CASE
  WHEN s.state NOT IN ('submitted', 'paid', 'replaced') THEN (0::bigint, 0::bigint)
  WHEN s.schemes = 'combined' THEN (1::bigint, 1::bigint) WHEN s.schemes = 'socso' THEN (1::bigint, 0::bigint) ELSE (0::bigint, 1::bigint) END);

-- I5: the numbers of a series run from 1 without a gap
SELECT n.series FROM number_series n
LEFT JOIN (SELECT series, serial FROM issued_number UNION ALL SELECT series, serial FROM assigned_number) i ON i.series = n.series
GROUP BY n.series, n.last_serial HAVING count(i.serial) <> n.last_serial OR coalesce(max(i.serial), 0) <> n.last_serial OR coalesce(min(i.serial), 1) <> 1;

-- I5: every record's number is one given out, to that record
SELECT r.number FROM contribution_record r FULL JOIN issued_number i ON i.number = r.number AND i.employer_id = r.employer_id AND i.record_id = r.id
WHERE r.number IS NULL OR i.number IS NULL;

-- I5: every case that was sent bears the number given out for it
SELECT c.number FROM employer_case c LEFT JOIN assigned_number a ON a.number = c.number AND a.employer_id = c.employer_id AND a.subject_id = c.id
WHERE (c.number IS NULL) <> (c.state IN ('draft', 'discarded')) OR (c.number IS NOT NULL AND a.number IS NULL);

-- I5: every employer that a case made bears the code given out for it
SELECT e.code FROM employer e JOIN employer_case c ON c.employer_id = e.id AND c.kind IN ('new_employer', 'new_domestic_employer') AND c.state = 'approved'
LEFT JOIN assigned_number a ON a.number = e.code AND a.employer_id = e.id WHERE a.number IS NULL;

-- I6: paid means that the payments of a record sum to its total
SELECT r.number FROM contribution_record r LEFT JOIN payment_part p ON p.employer_id = r.employer_id AND p.record_id = r.id
GROUP BY r.employer_id, r.id, r.number, r.paid_at, r.total_sen HAVING (r.paid_at IS NOT NULL) <> (coalesce(sum(p.amount_sen), 0) >= r.total_sen AND (r.total_sen > 0 OR r.paid_at IS NOT NULL));

-- I6: the parts of a payment sum to it
SELECT p.id FROM payment p LEFT JOIN payment_part x ON x.employer_id = p.employer_id AND x.payment_id = p.id
GROUP BY p.employer_id, p.id, p.amount_sen HAVING coalesce(sum(x.amount_sen), 0) <> p.amount_sen;

-- I7: a paid submission has all its records paid, and no other has
SELECT s.id FROM submission s JOIN contribution_record r ON r.employer_id = s.employer_id AND r.submission_id = s.id
GROUP BY s.employer_id, s.id, s.state HAVING (s.state = 'paid') <> bool_and(r.paid_at IS NOT NULL) AND s.state <> 'replaced';

-- I7: an approved registration has its employer and its first member
SELECT c.number FROM employer_case c LEFT JOIN employer e ON e.id = c.employer_id
WHERE c.kind IN ('new_employer', 'new_domestic_employer') AND (c.state = 'approved') AND (e.id IS NULL
  OR NOT EXISTS (SELECT 1 FROM membership m WHERE m.employer_id = c.employer_id AND m.user_id = c.opened_by));

-- I7: the people of a case are employees when it is approved, and only then
SELECT d.id FROM case_employee d JOIN employer_case c ON c.employer_id = d.employer_id AND c.id = d.case_id
LEFT JOIN employee e ON e.employer_id = d.employer_id AND e.id = d.id
WHERE c.kind IN ('new_employer', 'new_domestic_employer', 'add_employees') AND (c.state = 'approved') <> (e.id IS NOT NULL);

-- I7: the state of a case is where its last move led
SELECT c.id FROM employer_case c WHERE c.state IS DISTINCT FROM (SELECT e.to_state FROM case_event e
  WHERE e.employer_id = c.employer_id AND e.case_id = c.id AND e.kind = 'move' ORDER BY e.seq DESC LIMIT 1);

-- I7: each move of a case began where the one before it ended
SELECT case_id, seq FROM (SELECT e.*, lag(to_state) OVER (PARTITION BY employer_id, case_id ORDER BY seq) AS before FROM case_event e WHERE kind = 'move') x
WHERE from_state IS DISTINCT FROM before;

-- I8: no line for somebody who was not employed in that month
SELECT l.submission_id, l.line_no FROM contribution_line l
JOIN submission s ON s.employer_id = l.employer_id AND s.id = l.submission_id AND s.state <> 'discarded'
LEFT JOIN employee e ON e.employer_id = l.employer_id AND e.id = l.employee_id
WHERE e.id IS NULL OR e.employed_from >= l.month + interval '1 month' OR e.employed_to < l.month;

-- I8: the kept number of people employed is their number, from month to month
SELECT employer_id, month FROM (
  SELECT employer_id, date_trunc('month', employed_from)::date AS month, 1 AS change FROM employee
  UNION ALL SELECT employer_id, (date_trunc('month', employed_to) + interval '1 month')::date, -1 FROM employee WHERE employed_to IS NOT NULL
  UNION ALL SELECT employer_id, month, -change FROM headcount
) x GROUP BY employer_id, month HAVING sum(change) <> 0;

-- I9: every confirmed submission has its audit row
SELECT s.id FROM submission s WHERE s.state IN ('submitted', 'paid', 'replaced') AND NOT EXISTS (
  SELECT 1 FROM audit_event a WHERE a.chain = s.employer_id AND a.subject_id = s.id::text AND a.action = 'submission.submitted');

-- I9: every move of a case has its audit row
SELECT e.case_id, e.seq FROM case_event e WHERE e.kind = 'move' AND e.from_state IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM audit_event a WHERE a.chain = e.employer_id AND a.subject_id = e.case_id::text AND a.action = 'case.moved'
    AND a.details ->> 'from' = e.from_state::text AND a.details ->> 'to' = e.to_state::text);

-- I9: the audit chains are unbroken
SELECT chain, seq FROM (
  SELECT a.*, lag(hash, 1, '\x00'::bytea) OVER w AS before, row_number() OVER w AS place FROM audit_event a WINDOW w AS (PARTITION BY chain ORDER BY seq)
) x WHERE prev_hash <> before OR seq <> place OR hash <> audit_hash(prev_hash, chain, seq, at, actor_id, action, subject_id, details);

-- I9: no audit row is cut off at the end of a chain
SELECT c.chain FROM audit_chain c LEFT JOIN audit_event a ON a.chain = c.chain AND a.seq = c.last_seq WHERE a.hash IS DISTINCT FROM c.last_hash;

-- I10: every mail belongs to a committed fact
SELECT o.id FROM outbox_mail o WHERE NOT EXISTS (SELECT 1 FROM submission s WHERE s.id = o.fact_id AND s.state IN ('submitted', 'paid', 'replaced'))
  AND NOT EXISTS (SELECT 1 FROM employer_case k WHERE k.id = o.fact_id AND k.state <> 'draft')
  AND NOT EXISTS (SELECT 1 FROM login_code c WHERE c.id = o.fact_id) AND NOT EXISTS (SELECT 1 FROM session n WHERE n.id = o.fact_id)
  AND o.template NOT IN ('sign-in-code', 'new-device');

-- I10: every confirmed submission has exactly one mail to the person who confirmed it
SELECT s.id FROM submission s WHERE s.state = 'submitted' AND (SELECT count(*) FROM outbox_mail o WHERE o.fact_id = s.id AND o.template = 'submission-made') <> 1
  AND NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.chain = s.employer_id AND a.subject_id = s.id::text AND a.action = 'submission.submitted' AND a.details ? 'practice');

-- I10: every case that was sent, asked about or decided has its mails
SELECT e.case_id, e.to_state FROM case_event e JOIN (VALUES ('submitted'::case_state, 'case-submitted'), ('query', 'case-query'),
  ('approved', 'case-approved'), ('rejected', 'case-rejected')) m (state, template) ON m.state = e.to_state
WHERE e.kind = 'move' AND NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.chain = e.employer_id AND a.subject_id = e.case_id::text
    AND a.action = 'case.moved' AND a.details ->> 'to' = e.to_state::text AND a.details ? 'practice')
GROUP BY e.employer_id, e.case_id, e.to_state, m.template
HAVING count(*) <> (SELECT count(*) FROM outbox_mail o WHERE o.fact_id = e.case_id AND o.template = m.template);
