-- Prices of kiosk, edition undated, in SQL for PostgreSQL.
-- The table enrolments has the columns line_no, "quote", "item", "scheme", "semester", "ref", "annualFee": all of them, NULL where there is nothing to say.
BEGIN;

DROP VIEW IF EXISTS pricing_notes;

DROP VIEW IF EXISTS pricing_payers;

DROP VIEW IF EXISTS pricing_quotes;

DROP VIEW IF EXISTS pricing_lines;

DROP VIEW IF EXISTS pricing_decided;

DROP VIEW IF EXISTS pricing_answers;

DROP VIEW IF EXISTS pricing_by_learner;

DROP VIEW IF EXISTS pricing_outcomes;

DROP VIEW IF EXISTS pricing_requests;

DROP VIEW IF EXISTS pricing_rows;

DROP TABLE IF EXISTS pricing_cells;

DROP TABLE IF EXISTS pricing_states;

DROP TABLE IF EXISTS pricing_missing;

DROP TABLE IF EXISTS pricing_kinds;

DROP TABLE IF EXISTS pricing_fees;

DROP TABLE IF EXISTS pricing_payer_names;

DROP TABLE IF EXISTS pricing_note_codes;

CREATE TABLE pricing_cells (item TEXT, scheme TEXT, scheme_bit BIGINT, priced BIGINT, others BIGINT, entry BIGINT, waives BIGINT, capped BIGINT, scopes BIGINT, work BIGINT, fixed_learner_due BIGINT, fixed_funder_due BIGINT, fixed_parts TEXT, fixed_payers TEXT);

INSERT INTO pricing_cells VALUES
  ('paper', 'own', 1, 1, 0, 0, 0, 0, 0, NULL, 250, 0, NULL, NULL);

CREATE TABLE pricing_states (state BIGINT, is_open BIGINT, excludes BIGINT, admits BIGINT, fee_class BIGINT);

INSERT INTO pricing_states VALUES
  (0, 0, 0, 1, 0);

CREATE TABLE pricing_missing (state BIGINT, scheme_bit BIGINT, missing TEXT);

INSERT INTO pricing_missing VALUES
  (-1, 0, '[]');

CREATE TABLE pricing_kinds (state BIGINT, kind BIGINT, excludes BIGINT, fee_class BIGINT);

INSERT INTO pricing_kinds VALUES
  (0, 0, 0, 0);

CREATE TABLE pricing_fees (fee_class BIGINT, entries BIGINT, due BIGINT, exception TEXT, outcome BIGINT);

INSERT INTO pricing_fees VALUES
  (0, 0, 0, NULL, 0);

CREATE TABLE pricing_payer_names (payer_no BIGINT, payer TEXT);

INSERT INTO pricing_payer_names VALUES
  (0, 'learner');

CREATE TABLE pricing_note_codes (place BIGINT, note_bit BIGINT, kind TEXT, code TEXT, alternatives TEXT);

INSERT INTO pricing_note_codes VALUES
  (0, 0, 'information', 'none', NULL);

CREATE VIEW pricing_rows AS
SELECT worked.*,
  fixed_learner_due AS learner_due,
  fixed_funder_due AS funder_due,
  fixed_parts AS parts,
  fixed_payers AS payers
FROM (SELECT rows_read.*, cells.*,
  CASE WHEN cells.item IS NULL OR (quote_text IS NULL) OR (annualFee_text IS NOT NULL AND paid IS NULL) OR (semester_text IS NOT NULL AND semester IS NULL) OR (LENGTH(ref_text) > 200) THEN 1 ELSE 0 END AS bad,
  CASE WHEN cells.item IS NULL AND (item_text IS NULL OR item_text NOT IN ('paper')) THEN 'item,' ELSE '' END || CASE WHEN cells.item IS NULL AND (scheme_text IS NULL OR scheme_text NOT IN ('own')) THEN 'scheme,' ELSE '' END || CASE WHEN quote_text IS NULL THEN 'quote,' ELSE '' END || CASE WHEN annualFee_text IS NOT NULL AND paid IS NULL THEN 'annualFee,' ELSE '' END || CASE WHEN semester_text IS NOT NULL AND semester IS NULL THEN 'semester,' ELSE '' END || CASE WHEN LENGTH(ref_text) > 200 THEN 'ref,' ELSE '' END AS faults
FROM (SELECT texts.*,
  COALESCE(quote_text, '') AS quote,
  CASE WHEN semester_text = '1' THEN 1 WHEN semester_text = '2' THEN 2 WHEN CASE WHEN semester_text ~ '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$' THEN CAST(semester_text AS DOUBLE PRECISION) ELSE NULL END = 1 THEN 1 WHEN CASE WHEN semester_text ~ '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$' THEN CAST(semester_text AS DOUBLE PRECISION) ELSE NULL END = 2 THEN 2 ELSE NULL END AS semester,
  CASE WHEN annualFee_text = 'already-paid' THEN 1 WHEN annualFee_text = 'due' THEN 0 ELSE NULL END AS paid
FROM (SELECT CASE WHEN CAST(line_no AS TEXT) COLLATE "C" ~ '^-?[0-9]{1,18}$' THEN CAST(CAST(line_no AS TEXT) COLLATE "C" AS BIGINT) END AS line_no,
  NULLIF(CAST("quote" AS TEXT) COLLATE "C", '') AS quote_text,
  NULLIF(CAST("item" AS TEXT) COLLATE "C", '') AS item_text,
  NULLIF(CAST("scheme" AS TEXT) COLLATE "C", '') AS scheme_text,
  NULLIF(CAST("semester" AS TEXT) COLLATE "C", '') AS semester_text,
  NULLIF(CAST("ref" AS TEXT) COLLATE "C", '') AS ref_text,
  NULLIF(CAST("annualFee" AS TEXT) COLLATE "C", '') AS annualFee_text
FROM enrolments) AS texts) AS rows_read
LEFT JOIN pricing_cells AS cells ON cells.item = rows_read.item_text AND cells.scheme = rows_read.scheme_text) AS worked;

CREATE VIEW pricing_requests AS
SELECT told.*, states.excludes, states.admits, states.fee_class,
  CASE WHEN told.malformed = 1 THEN 'malformed' WHEN told.priced = 0 OR (told.used & states.excludes) <> 0 THEN 'ineligible' WHEN states.is_open = 1 THEN 'open' ELSE 'priced' END AS status
FROM (SELECT gathered.*,
  CASE WHEN bad = 1 OR line_count > 1000 OR line_count <> line_nos OR low_paid <> high_paid OR first_paid > first_line THEN 1 ELSE 0 END AS malformed,
  CASE WHEN line_count > 1000 OR line_count <> line_nos THEN 'line_no,' ELSE '' END || CASE WHEN low_paid <> high_paid OR first_paid > first_line THEN 'annualFee,' ELSE '' END AS faults,
  CAST(0 AS BIGINT) AS state,
  CASE WHEN low_paid = 1 THEN 'already-paid' WHEN waives = 1 THEN 'waived' ELSE 'due' END AS fee_status,
  CASE WHEN CASE WHEN low_paid = 1 THEN 'already-paid' WHEN waives = 1 THEN 'waived' ELSE 'due' END = 'due' THEN entries ELSE 0 END AS fee_entries
FROM (SELECT quote,
  COUNT(*) AS line_count,
  COUNT(DISTINCT line_no) AS line_nos,
  MIN(line_no) AS first_line,
  MAX(bad) AS bad,
  MIN(paid) AS low_paid,
  MAX(paid) AS high_paid,
  MIN(CASE WHEN paid IS NOT NULL THEN line_no END) AS first_paid,
  BIT_OR(scheme_bit) AS used,
  MIN(priced) AS priced,
  BIT_OR(entry) AS entries,
  MAX(waives) AS waives,
  SUM(learner_due) AS learner_due
FROM pricing_rows
GROUP BY quote) AS gathered) AS told
LEFT JOIN pricing_states AS states ON states.state = told.state;

CREATE VIEW pricing_outcomes AS
SELECT joined.*,
  CASE WHEN request_status = 'malformed' THEN 1 ELSE 0 END AS malformed,
  CASE WHEN cell_priced = 0 OR learner_refused = 1 THEN 1 ELSE 0 END AS ruled_out,
  CASE WHEN cell_priced = 0 OR learner_refused = 1 OR excess_1 IS NOT NULL OR excess_2 IS NOT NULL THEN 1 ELSE 0 END AS refused
FROM (SELECT line.*, request.status AS request_status, request.state, request.faults AS request_faults,
  request.excludes, request.admits,
  CASE WHEN line.priced = 1 THEN 1 ELSE 0 END AS cell_priced,
  CASE WHEN (line.scheme_bit & request.excludes) <> 0 THEN 1 ELSE 0 END AS learner_refused,
  NULL AS excess_1,
  NULL AS excess_2
FROM pricing_rows AS line
LEFT JOIN pricing_requests AS request ON request.quote = line.quote) AS joined;

CREATE VIEW pricing_answers AS
WITH requests AS MATERIALIZED (SELECT * FROM pricing_requests),
answered AS (
  SELECT request.*,
    request.status AS answer,
    0 AS lacking, NULL AS least, NULL AS greatest,
    fees.due AS fee_due, fees.exception AS fee_exception,
    COALESCE(request.learner_due, 0) AS known_learner_due
  FROM requests AS request
  LEFT JOIN pricing_fees AS fees ON fees.fee_class = request.fee_class AND fees.entries = request.fee_entries
)
SELECT quote, used, answer AS status,
  CASE WHEN answer = 'priced' THEN CAST(known_learner_due + fee_due AS BIGINT) ELSE NULL END AS learner_due,
  CASE WHEN answer = 'priced' THEN fee_status ELSE NULL END AS annual_fee,
  CASE WHEN answer = 'priced' THEN fee_due ELSE NULL END AS annual_fee_due,
  CASE WHEN answer = 'priced' THEN fee_exception ELSE NULL END AS annual_fee_exception,
  CASE WHEN answer = 'undetermined' THEN '[]' ELSE NULL END AS missing,
  CASE WHEN answer = 'undetermined' THEN CAST(least AS BIGINT) ELSE NULL END AS learner_min,
  CASE WHEN answer = 'undetermined' THEN CAST(greatest AS BIGINT) ELSE NULL END AS learner_max,
  CASE WHEN answer = 'priced' OR (answer = 'undetermined' AND least IS NOT NULL) THEN fee_status ELSE 'open' END AS fee_told,
  0 AS no_payers
FROM answered;

CREATE VIEW pricing_decided AS
SELECT quote, line_no, status, item_text AS item, scheme_text AS scheme,
  CASE WHEN status <> 'malformed' THEN semester ELSE NULL END AS semester, ref_text AS ref,
  CASE WHEN status = 'priced' THEN own_learner_due ELSE NULL END AS learner_due,
  CASE WHEN status = 'priced' THEN own_funder_due ELSE NULL END AS funder_due,
  CASE WHEN status = 'priced' THEN own_parts ELSE NULL END AS parts,
  CASE WHEN status = 'priced' THEN own_payers ELSE NULL END AS payers,
  CASE WHEN status = 'ineligible' THEN reasons ELSE NULL END AS reasons,
  CASE WHEN status = 'ineligible' THEN alternatives ELSE NULL END AS alternatives,
  CASE WHEN status = 'undetermined' THEN lacks ELSE NULL END AS missing,
  CASE WHEN status = 'malformed' THEN TRIM(TRAILING ',' FROM faults || request_faults) ELSE NULL END AS faults,
  malformed
FROM (SELECT line.*,
  CASE WHEN line.malformed = 1 THEN 'malformed' WHEN line.refused = 1 THEN 'ineligible' WHEN line.refused = 0 AND missing.missing IS NOT NULL THEN 'undetermined' ELSE 'priced' END AS status,
  missing.missing AS lacks,
  line.learner_due AS own_learner_due,
  line.funder_due AS own_funder_due,
  line.parts AS own_parts,
  line.payers AS own_payers,
  '[' || TRIM(TRAILING ',' FROM CASE WHEN line.cell_priced = 0 THEN '{"code":"item-not-eligible"},' ELSE '' END || CASE WHEN line.learner_refused = 1 THEN '{"code":"learner-not-eligible"},' ELSE '' END) || ']' AS reasons,
  '[' || TRIM(TRAILING ',' FROM CASE WHEN (line.others & line.admits & 1) <> 0 THEN '"own",' ELSE '' END) || ']' AS alternatives
FROM pricing_outcomes AS line
LEFT JOIN pricing_missing AS missing ON missing.state = line.state AND missing.scheme_bit = line.scheme_bit) AS joined;

CREATE VIEW pricing_lines AS
SELECT NULLIF(quote, '') AS quote, line_no, status, item, scheme, semester, ref,
  learner_due, funder_due, parts, payers, reasons, alternatives, missing, faults
FROM pricing_decided;

CREATE VIEW pricing_quotes AS
SELECT NULLIF(quote, '') AS quote, status, 'kiosk' AS tariff, 'undated' AS edition,
  learner_due, annual_fee, annual_fee_due, annual_fee_exception, missing, learner_min, learner_max
FROM pricing_answers;

CREATE VIEW pricing_payers AS
SELECT quote, place, payer, CAST(due AS BIGINT) AS due FROM (
  SELECT answer.quote, names.payer,
    CASE WHEN payer_no = 0 THEN 0 ELSE NULL END AS place,
    CASE WHEN payer_no = 0 THEN answer.learner_due ELSE NULL END AS due
  FROM pricing_answers AS answer
  CROSS JOIN pricing_payer_names AS names
  WHERE answer.status = 'priced'
) AS shares WHERE place IS NOT NULL;

CREATE VIEW pricing_notes AS
SELECT NULLIF(told.quote, '') AS quote, codes.place, codes.kind, codes.code, told.line_no, codes.alternatives FROM (
  SELECT line.quote, line.line_no, 0 AS note_bits
  FROM pricing_outcomes AS line
  LEFT JOIN (SELECT quote, fee_told FROM pricing_answers) AS answer ON answer.quote = line.quote
  WHERE line.malformed = 0
) AS told
INNER JOIN pricing_note_codes AS codes ON (told.note_bits & codes.note_bit) <> 0;

COMMIT;
