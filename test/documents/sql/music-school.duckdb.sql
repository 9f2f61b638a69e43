-- Prices of music-school, edition 2026, in SQL for DuckDB.
-- The table enrolments has the columns line_no, "quote", "item", "scheme", "semester", "ref", "annualFee", "learner.resident", "learner.age", "learner.situations", "learner.newsletter", "learner.quotient", "hours", "lessons", "grant": all of them, NULL where there is nothing to say.
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

CREATE TABLE pricing_cells (item VARCHAR, scheme VARCHAR, scheme_bit BIGINT, priced BIGINT, others BIGINT, p1 DOUBLE, min1 DOUBLE, max1 DOUBLE, step1 DOUBLE, p2 DOUBLE, min2 DOUBLE, max2 DOUBLE, step2 DOUBLE, p3 DOUBLE, min3 DOUBLE, max3 DOUBLE, step3 DOUBLE, entry BIGINT, waives BIGINT, capped BIGINT, scopes BIGINT, work BIGINT, fixed_learner_due BIGINT, fixed_funder_due BIGINT, fixed_parts VARCHAR, fixed_payers VARCHAR, fixed_reduced BIGINT, fixed_pay_1 BIGINT, fixed_pay_2 BIGINT, fixed_pay_3 BIGINT);

INSERT INTO pricing_cells VALUES
  ('singing', 'own', 1, 1, 30, 30, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, 0, 81, 1, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('singing', 'town', 2, 1, 29, 30, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 1, 90, 2, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('singing', 'half', 4, 1, 27, 30, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 80, NULL, 15000, 15000, NULL, '[{"payer":"town","due":15000}]', 0, 15000, NULL, NULL),
  ('singing', 'company', 8, 1, 23, 30, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, 0, 84, NULL, 0, 21000, '[{"code":"tuition","due":20000},{"code":"materials","due":1000}]', NULL, 0, NULL, 21000, NULL),
  ('singing', 'grant', 16, 1, 15, 30, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 500, 0.01, 1, 0, 0, 80, 3, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('piano', 'own', 1, 1, 30, NULL, 0.5, 40, 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, 0, 81, 4, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('piano', 'town', 2, 1, 29, NULL, 0.5, 40, 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 1, 90, 5, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('piano', 'half', 4, 1, 27, NULL, 0.5, 40, 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 80, 6, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('piano', 'company', 8, 1, 23, NULL, 0.5, 40, 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, 0, 84, 7, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('piano', 'grant', 16, 1, 15, NULL, 0.5, 40, 0.5, NULL, NULL, NULL, NULL, NULL, 0, 500, 0.01, 1, 0, 0, 80, 8, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('ballet', 'own', 1, 1, 22, NULL, NULL, NULL, NULL, NULL, 1, 30, 1, NULL, NULL, NULL, NULL, 1, 0, 0, 97, 9, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('ballet', 'town', 2, 1, 21, NULL, NULL, NULL, NULL, NULL, 1, 30, 1, NULL, NULL, NULL, NULL, 2, 0, 0, 104, 10, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('ballet', 'half', 4, 1, 19, NULL, NULL, NULL, NULL, NULL, 1, 30, 1, NULL, NULL, NULL, NULL, 0, 0, 0, 96, 11, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('ballet', 'company', 8, 0, 23, NULL, NULL, NULL, NULL, NULL, 1, 30, 1, NULL, NULL, NULL, NULL, 0, 1, 0, 100, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('ballet', 'grant', 16, 1, 7, NULL, NULL, NULL, NULL, NULL, 1, 30, 1, NULL, 0, 500, 0.01, 1, 0, 0, 96, 12, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('badge', 'own', 1, 1, 14, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, 0, 65, 13, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('badge', 'town', 2, 1, 13, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 72, 14, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),
  ('badge', 'half', 4, 1, 11, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 64, NULL, 100, 101, NULL, '[{"payer":"town","due":101}]', 0, 101, NULL, NULL),
  ('badge', 'company', 8, 1, 7, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, 0, 68, NULL, 0, 225, '[{"code":"price","due":200},{"code":"late","due":25}]', NULL, 2, NULL, 225, NULL),
  ('badge', 'grant', 16, 0, 15, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 500, 0.01, 1, 0, 0, 64, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL);

CREATE TABLE pricing_states (state BIGINT, is_open BIGINT, excludes BIGINT, admits BIGINT, fee_class BIGINT);

CREATE TABLE pricing_missing (state BIGINT, scheme_bit BIGINT, missing VARCHAR);

CREATE TABLE pricing_kinds (state BIGINT, kind BIGINT, but_f1 BIGINT, but_f2 BIGINT, but_f3 BIGINT, but_f5 BIGINT, excludes BIGINT, fee_class BIGINT, g1 BIGINT, g2 BIGINT, g3 BIGINT, n_f2 DOUBLE, n_f5 DOUBLE);

CREATE TABLE pricing_fees (fee_class BIGINT, entries BIGINT, due BIGINT, exception VARCHAR, outcome BIGINT);

CREATE TABLE pricing_payer_names (payer_no BIGINT, payer VARCHAR);

INSERT INTO pricing_payer_names VALUES
  (0, 'learner'),
  (1, 'town'),
  (2, 'company'),
  (3, 'fund');

CREATE TABLE pricing_note_codes (place BIGINT, note_bit BIGINT, kind VARCHAR, code VARCHAR, alternatives VARCHAR);

INSERT INTO pricing_note_codes VALUES
  (0, 1, 'condition', 'agreed', NULL),
  (1, 2, 'condition', 'second', NULL),
  (2, 4, 'condition', 'agreed', NULL),
  (3, 8, 'reading', 'two-fees', NULL),
  (4, 16, 'reading', 'few', '[0]'),
  (5, 32, 'reading', 'crowded', NULL),
  (6, 64, 'reading', 'dance', NULL),
  (7, 128, 'information', 'fee-waived', NULL),
  (8, 256, 'information', 'child', NULL),
  (9, 512, 'information', 'late', NULL),
  (10, 1024, 'information', 'flat', NULL);

CREATE VIEW pricing_rows AS
SELECT worked.*,
  CASE WHEN work IS NULL THEN fixed_learner_due ELSE made_learner_due END AS learner_due,
  CASE WHEN work IS NULL THEN fixed_funder_due ELSE made_funder_due END AS funder_due,
  CASE WHEN work IS NULL THEN fixed_parts ELSE made_parts END AS parts,
  CASE WHEN work IS NULL THEN fixed_payers ELSE made_payers END AS payers,
  CASE WHEN work IS NULL THEN fixed_reduced ELSE made_reduced END AS reduced,
  CASE WHEN work IS NULL THEN fixed_pay_1 ELSE made_pay_1 END AS pay_1,
  CASE WHEN work IS NULL THEN fixed_pay_2 ELSE made_pay_2 END AS pay_2,
  CASE WHEN work IS NULL THEN fixed_pay_3 ELSE made_pay_3 END AS pay_3
FROM (SELECT step.*,
  CASE WHEN work = 6 THEN left_1 - made_learner_due WHEN work = 7 THEN left_1 - made_learner_due WHEN work = 11 THEN left_1 - made_learner_due ELSE CAST(NULL AS BIGINT) END AS made_funder_due,
  CASE WHEN work = 7 THEN CASE WHEN code_0 = 'price' AND left_1 = left_0 THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || CASE WHEN left_1 <> left_0 THEN '{"code":"' || 'late' || '","due":' || CAST(left_1 - left_0 AS VARCHAR(30)) || '},' ELSE '' END) || ']' END ELSE NULL END AS made_parts,
  CASE WHEN work = 6 THEN '[' || TRIM(TRAILING ',' FROM '{"payer":"' || 'town' || '","due":' || CAST(take_0 AS VARCHAR(30)) || '},') || ']' WHEN work = 11 THEN '[' || TRIM(TRAILING ',' FROM '{"payer":"' || 'town' || '","due":' || CAST(take_0 AS VARCHAR(30)) || '},') || ']' ELSE NULL END AS made_payers,
  CASE WHEN work = 7 THEN CASE WHEN left_1 <> left_0 THEN 2 ELSE 0 END ELSE CAST(0 AS BIGINT) END AS made_reduced,
  CASE WHEN work = 6 THEN take_0 WHEN work = 11 THEN take_0 ELSE CAST(NULL AS BIGINT) END AS made_pay_1,
  CASE WHEN work = 7 THEN take_0 ELSE CAST(NULL AS BIGINT) END AS made_pay_2,
  CAST(NULL AS BIGINT) AS made_pay_3
FROM (SELECT step.*,
  CASE WHEN work = 5 THEN rest_1 WHEN work = 6 THEN rest_1 WHEN work = 7 THEN rest_1 WHEN work = 10 THEN rest_1 WHEN work = 11 THEN rest_1 ELSE NULL END AS made_learner_due
FROM (SELECT step.*,
  rest_0 - take_0 AS rest_1
FROM (SELECT step.*,
  CASE WHEN work = 6 THEN CAST(ROUND((rest_0 * 0.5)) AS BIGINT) WHEN work = 7 THEN rest_0 WHEN work = 11 THEN CAST(ROUND((rest_0 * 0.5)) AS BIGINT) ELSE 0 END AS take_0
FROM (SELECT step.*,
  left_1 AS rest_0
FROM (SELECT step.*,
  CASE WHEN work = 7 THEN CASE WHEN CAST(ROUND((left_0 * 1.125)) AS BIGINT) < left_0 THEN GREATEST(CAST(ROUND((left_0 * 1.125)) AS BIGINT), LEAST(left_0, 0)) ELSE LEAST(CAST(ROUND((left_0 * 1.125)) AS BIGINT), GREATEST(left_0, 50000)) END ELSE left_0 END AS left_1
FROM (SELECT step.*,
  part_0 AS left_0
FROM (SELECT step.*,
  CASE WHEN work = 5 THEN 'price' WHEN work = 6 THEN 'price' WHEN work = 7 THEN 'price' WHEN work = 10 THEN 'price' WHEN work = 11 THEN 'price' ELSE NULL END AS code_0,
  CASE WHEN work = 5 THEN CAST(ROUND(LEAST(600 * m1, 9000)) AS BIGINT) WHEN work = 6 THEN CAST(ROUND(2000 * m1) AS BIGINT) WHEN work = 7 THEN CAST(ROUND(2500 * m1) AS BIGINT) WHEN work = 10 THEN CAST(ROUND((m2 * (250))) AS BIGINT) WHEN work = 11 THEN 5000 ELSE 0 END AS part_0
FROM (SELECT checked.*, CASE WHEN bad = 0 THEN CAST(d1 AS DECIMAL(4, 1)) ELSE NULL END AS m1, CASE WHEN bad = 0 THEN CAST(d2 AS DECIMAL(3, 0)) ELSE NULL END AS m2, CASE WHEN bad = 0 THEN CAST(d3 AS DECIMAL(6, 2)) ELSE NULL END AS m3
FROM (SELECT rows_read.*, cells.*,
  CASE WHEN cells.item IS NULL OR (quote_text IS NULL) OR (f1_bad = 1) OR (f2_bad = 1) OR (f3_bad = 1) OR (f4_bad = 1) OR (f5_bad = 1) OR (annualFee_text IS NOT NULL AND paid IS NULL) OR (semester_text IS NOT NULL AND semester IS NULL) OR (LENGTH(ref_text) > 200) OR (cells.item IS NOT NULL AND CASE WHEN min1 IS NULL THEN t1 IS NOT NULL ELSE NOT CASE WHEN d1 IS NULL OR d1 < min1 OR d1 > max1 THEN FALSE WHEN step1 <> FLOOR(step1) THEN d1 = CAST(CAST(CAST(ROUND(d1 / step1) AS DECIMAL(18, 0)) * CAST(step1 AS DECIMAL(18, 9)) AS VARCHAR) AS DOUBLE) ELSE d1 = step1 * ROUND(d1 / step1) END END) OR (cells.item IS NOT NULL AND CASE WHEN min2 IS NULL THEN t2 IS NOT NULL ELSE NOT CASE WHEN d2 IS NULL OR d2 < min2 OR d2 > max2 THEN FALSE ELSE d2 = step2 * ROUND(d2 / step2) END END) OR (cells.item IS NOT NULL AND CASE WHEN min3 IS NULL THEN t3 IS NOT NULL ELSE NOT CASE WHEN d3 IS NULL OR d3 < min3 OR d3 > max3 THEN FALSE WHEN step3 <> FLOOR(step3) THEN d3 = CAST(CAST(CAST(ROUND(d3 / step3) AS DECIMAL(18, 0)) * CAST(step3 AS DECIMAL(18, 9)) AS VARCHAR) AS DOUBLE) ELSE d3 = step3 * ROUND(d3 / step3) END END) THEN 1 ELSE 0 END AS bad,
  CASE WHEN cells.item IS NULL AND (item_text IS NULL OR item_text NOT IN ('singing', 'piano', 'ballet', 'badge')) THEN 'item,' ELSE '' END || CASE WHEN cells.item IS NULL AND (scheme_text IS NULL OR scheme_text NOT IN ('own', 'town', 'half', 'company', 'grant')) THEN 'scheme,' ELSE '' END || CASE WHEN quote_text IS NULL THEN 'quote,' ELSE '' END || CASE WHEN f1_bad = 1 THEN 'learner.resident,' ELSE '' END || CASE WHEN f2_bad = 1 THEN 'learner.age,' ELSE '' END || CASE WHEN f3_bad = 1 THEN 'learner.situations,' ELSE '' END || CASE WHEN f4_bad = 1 THEN 'learner.newsletter,' ELSE '' END || CASE WHEN f5_bad = 1 THEN 'learner.quotient,' ELSE '' END || CASE WHEN annualFee_text IS NOT NULL AND paid IS NULL THEN 'annualFee,' ELSE '' END || CASE WHEN semester_text IS NOT NULL AND semester IS NULL THEN 'semester,' ELSE '' END || CASE WHEN LENGTH(ref_text) > 200 THEN 'ref,' ELSE '' END || CASE WHEN cells.item IS NOT NULL AND CASE WHEN min1 IS NULL THEN t1 IS NOT NULL ELSE NOT CASE WHEN d1 IS NULL OR d1 < min1 OR d1 > max1 THEN FALSE WHEN step1 <> FLOOR(step1) THEN d1 = CAST(CAST(CAST(ROUND(d1 / step1) AS DECIMAL(18, 0)) * CAST(step1 AS DECIMAL(18, 9)) AS VARCHAR) AS DOUBLE) ELSE d1 = step1 * ROUND(d1 / step1) END END THEN 'hours,' ELSE '' END || CASE WHEN cells.item IS NOT NULL AND CASE WHEN min2 IS NULL THEN t2 IS NOT NULL ELSE NOT CASE WHEN d2 IS NULL OR d2 < min2 OR d2 > max2 THEN FALSE ELSE d2 = step2 * ROUND(d2 / step2) END END THEN 'lessons,' ELSE '' END || CASE WHEN cells.item IS NOT NULL AND CASE WHEN min3 IS NULL THEN t3 IS NOT NULL ELSE NOT CASE WHEN d3 IS NULL OR d3 < min3 OR d3 > max3 THEN FALSE WHEN step3 <> FLOOR(step3) THEN d3 = CAST(CAST(CAST(ROUND(d3 / step3) AS DECIMAL(18, 0)) * CAST(step3 AS DECIMAL(18, 9)) AS VARCHAR) AS DOUBLE) ELSE d3 = step3 * ROUND(d3 / step3) END END THEN 'grant,' ELSE '' END AS faults
FROM (SELECT texts.*,
  COALESCE(quote_text, '') AS quote,
  CASE WHEN semester_text = '1' THEN 1 WHEN semester_text = '2' THEN 2 WHEN CASE WHEN regexp_matches(semester_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(semester_text AS DOUBLE) ELSE NULL END = 1 THEN 1 WHEN CASE WHEN regexp_matches(semester_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(semester_text AS DOUBLE) ELSE NULL END = 2 THEN 2 ELSE NULL END AS semester,
  CASE WHEN annualFee_text = 'already-paid' THEN 1 WHEN annualFee_text = 'due' THEN 0 ELSE NULL END AS paid,
  CASE WHEN f1_text IN ('true', 'yes') THEN 1 WHEN f1_text IN ('false', 'no') THEN 0 ELSE NULL END AS f1,
  CASE WHEN f1_text IS NOT NULL AND f1_text NOT IN ('true', 'yes', 'false', 'no') THEN 1 ELSE 0 END AS f1_bad,
  CASE WHEN CASE WHEN CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END IS NULL OR CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END < 0 OR CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END > 120 THEN FALSE ELSE CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END = CAST(1 AS DOUBLE) * ROUND(CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END / CAST(1 AS DOUBLE)) END THEN CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END ELSE NULL END AS f2,
  CASE WHEN f2_text IS NOT NULL AND NOT (CASE WHEN CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END IS NULL OR CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END < 0 OR CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END > 120 THEN FALSE ELSE CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END = CAST(1 AS DOUBLE) * ROUND(CASE WHEN regexp_matches(f2_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f2_text AS DOUBLE) ELSE NULL END / CAST(1 AS DOUBLE)) END) THEN 1 ELSE 0 END AS f2_bad,
  CASE WHEN f3_text IS NULL THEN NULL ELSE CASE WHEN POSITION(',' || 'student' || ',' IN ',' || f3_text || ',') > 0 THEN 1 ELSE 0 END + CASE WHEN POSITION(',' || 'retired' || ',' IN ',' || f3_text || ',') > 0 THEN 2 ELSE 0 END + CASE WHEN POSITION(',' || 'other' || ',' IN ',' || f3_text || ',') > 0 THEN 4 ELSE 0 END END AS f3,
  CASE WHEN f3_text IS NOT NULL AND f3_text <> 'none' AND LENGTH(f3_text) <> CASE WHEN POSITION(',' || 'student' || ',' IN ',' || f3_text || ',') > 0 THEN 8 ELSE 0 END + CASE WHEN POSITION(',' || 'retired' || ',' IN ',' || f3_text || ',') > 0 THEN 8 ELSE 0 END + CASE WHEN POSITION(',' || 'other' || ',' IN ',' || f3_text || ',') > 0 THEN 6 ELSE 0 END - 1 THEN 1 ELSE 0 END AS f3_bad,
  CASE WHEN f4_text IN ('true', 'yes') THEN 1 WHEN f4_text IN ('false', 'no') THEN 0 ELSE NULL END AS f4,
  CASE WHEN f4_text IS NOT NULL AND f4_text NOT IN ('true', 'yes', 'false', 'no') THEN 1 ELSE 0 END AS f4_bad,
  CASE WHEN CASE WHEN CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END IS NULL OR CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END < 0 OR CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END > 5000 THEN FALSE WHEN CAST(0.01 AS DOUBLE) <> FLOOR(CAST(0.01 AS DOUBLE)) THEN CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END = CAST(CAST(CAST(ROUND(CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END / CAST(0.01 AS DOUBLE)) AS DECIMAL(18, 0)) * CAST(CAST(0.01 AS DOUBLE) AS DECIMAL(18, 9)) AS VARCHAR) AS DOUBLE) ELSE CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END = CAST(0.01 AS DOUBLE) * ROUND(CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END / CAST(0.01 AS DOUBLE)) END THEN CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END ELSE NULL END AS f5,
  CASE WHEN f5_text IS NOT NULL AND NOT (CASE WHEN CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END IS NULL OR CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END < 0 OR CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END > 5000 THEN FALSE WHEN CAST(0.01 AS DOUBLE) <> FLOOR(CAST(0.01 AS DOUBLE)) THEN CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END = CAST(CAST(CAST(ROUND(CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END / CAST(0.01 AS DOUBLE)) AS DECIMAL(18, 0)) * CAST(CAST(0.01 AS DOUBLE) AS DECIMAL(18, 9)) AS VARCHAR) AS DOUBLE) ELSE CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END = CAST(0.01 AS DOUBLE) * ROUND(CASE WHEN regexp_matches(f5_text, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(f5_text AS DOUBLE) ELSE NULL END / CAST(0.01 AS DOUBLE)) END) THEN 1 ELSE 0 END AS f5_bad,
  CASE WHEN regexp_matches(t1, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(t1 AS DOUBLE) ELSE NULL END AS d1,
  CASE WHEN regexp_matches(t2, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(t2 AS DOUBLE) ELSE NULL END AS d2,
  CASE WHEN regexp_matches(t3, '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$') THEN CAST(t3 AS DOUBLE) ELSE NULL END AS d3
FROM (SELECT CASE WHEN regexp_matches(CAST(line_no AS VARCHAR) COLLATE C, '^-?[0-9]{1,18}$') THEN CAST(CAST(line_no AS VARCHAR) COLLATE C AS BIGINT) END AS line_no,
  NULLIF(CAST("quote" AS VARCHAR) COLLATE C, '') AS quote_text,
  NULLIF(CAST("item" AS VARCHAR) COLLATE C, '') AS item_text,
  NULLIF(CAST("scheme" AS VARCHAR) COLLATE C, '') AS scheme_text,
  NULLIF(CAST("semester" AS VARCHAR) COLLATE C, '') AS semester_text,
  NULLIF(CAST("ref" AS VARCHAR) COLLATE C, '') AS ref_text,
  NULLIF(CAST("annualFee" AS VARCHAR) COLLATE C, '') AS annualFee_text,
  NULLIF(CAST("learner.resident" AS VARCHAR) COLLATE C, '') AS f1_text,
  NULLIF(CAST("learner.age" AS VARCHAR) COLLATE C, '') AS f2_text,
  NULLIF(CAST("learner.situations" AS VARCHAR) COLLATE C, '') AS f3_text,
  NULLIF(CAST("learner.newsletter" AS VARCHAR) COLLATE C, '') AS f4_text,
  NULLIF(CAST("learner.quotient" AS VARCHAR) COLLATE C, '') AS f5_text,
  NULLIF(CAST("hours" AS VARCHAR) COLLATE C, '') AS t1,
  NULLIF(CAST("lessons" AS VARCHAR) COLLATE C, '') AS t2,
  NULLIF(CAST("grant" AS VARCHAR) COLLATE C, '') AS t3
FROM enrolments) AS texts) AS rows_read
LEFT JOIN pricing_cells AS cells ON cells.item = rows_read.item_text AND cells.scheme = rows_read.scheme_text) AS checked) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS worked;

CREATE VIEW pricing_requests AS
SELECT told.*, states.excludes, states.admits, states.fee_class,
  CASE WHEN told.malformed = 1 THEN 'malformed' WHEN told.priced = 0 OR (told.used & states.excludes) <> 0 OR in_semester_1_1 > 2 OR in_semester_2_1 > 2 THEN 'ineligible' WHEN states.is_open = 1 THEN 'open' ELSE 'priced' END AS status
FROM (SELECT gathered.*,
  CASE WHEN bad = 1 OR line_count > 1000 OR line_count <> line_nos OR low_f1 <> high_f1 OR first_f1 > first_line OR low_f2 <> high_f2 OR first_f2 > first_line OR low_f3 <> high_f3 OR first_f3 > first_line OR low_f4 <> high_f4 OR first_f4 > first_line OR low_f5 <> high_f5 OR first_f5 > first_line OR low_paid <> high_paid OR first_paid > first_line THEN 1 ELSE 0 END AS malformed,
  CASE WHEN line_count > 1000 OR line_count <> line_nos THEN 'line_no,' ELSE '' END || CASE WHEN low_f1 <> high_f1 OR first_f1 > first_line THEN 'learner.resident,' ELSE '' END || CASE WHEN low_f2 <> high_f2 OR first_f2 > first_line THEN 'learner.age,' ELSE '' END || CASE WHEN low_f3 <> high_f3 OR first_f3 > first_line THEN 'learner.situations,' ELSE '' END || CASE WHEN low_f4 <> high_f4 OR first_f4 > first_line THEN 'learner.newsletter,' ELSE '' END || CASE WHEN low_f5 <> high_f5 OR first_f5 > first_line THEN 'learner.quotient,' ELSE '' END || CASE WHEN low_paid <> high_paid OR first_paid > first_line THEN 'annualFee,' ELSE '' END AS faults,
  CAST(0 + 1 * (CASE WHEN low_f1 = 1 THEN 1 WHEN low_f1 = 0 THEN 2 ELSE 0 END) + 3 * (CASE WHEN low_f2 IS NULL THEN 0 WHEN low_f2 >= 18 THEN 3 WHEN low_f2 >= 12 THEN 2 ELSE 1 END) + 12 * (CASE WHEN low_f3 IS NULL THEN 0 ELSE 1 + CASE WHEN (low_f3 & 1) <> 0 THEN 1 ELSE 0 END END) + 36 * (CASE WHEN low_f5 IS NULL THEN 0 WHEN low_f5 >= 1250.01 THEN 5 WHEN low_f5 >= 1250 THEN 4 WHEN low_f5 >= 156.26 THEN 3 WHEN low_f5 >= 156.25 THEN 2 ELSE 1 END) AS BIGINT) AS state,
  CASE WHEN low_paid = 1 THEN 'already-paid' WHEN waives = 1 THEN 'waived' ELSE 'due' END AS fee_status,
  CASE WHEN CASE WHEN low_paid = 1 THEN 'already-paid' WHEN waives = 1 THEN 'waived' ELSE 'due' END = 'due' THEN entries ELSE 0 END AS fee_entries
FROM (SELECT quote,
  COUNT(*) AS line_count,
  COUNT(DISTINCT line_no) AS line_nos,
  MIN(line_no) AS first_line,
  MAX(bad) AS bad,
  MIN(f1) AS low_f1,
  MAX(f1) AS high_f1,
  MIN(CASE WHEN f1 IS NOT NULL THEN line_no END) AS first_f1,
  MIN(f2) AS low_f2,
  MAX(f2) AS high_f2,
  MIN(CASE WHEN f2 IS NOT NULL THEN line_no END) AS first_f2,
  MIN(f3) AS low_f3,
  MAX(f3) AS high_f3,
  MIN(CASE WHEN f3 IS NOT NULL THEN line_no END) AS first_f3,
  MIN(f4) AS low_f4,
  MAX(f4) AS high_f4,
  MIN(CASE WHEN f4 IS NOT NULL THEN line_no END) AS first_f4,
  MIN(f5) AS low_f5,
  MAX(f5) AS high_f5,
  MIN(CASE WHEN f5 IS NOT NULL THEN line_no END) AS first_f5,
  MIN(paid) AS low_paid,
  MAX(paid) AS high_paid,
  MIN(CASE WHEN paid IS NOT NULL THEN line_no END) AS first_paid,
  BIT_OR(scheme_bit) AS used,
  MIN(priced) AS priced,
  BIT_OR(entry) AS entries,
  MAX(waives) AS waives,
  SUM(learner_due) AS learner_due,
  SUM(pay_1) AS pay_1,
  SUM(pay_2) AS pay_2,
  SUM(pay_3) AS pay_3,
  SUM(CASE WHEN capped = 1 AND scheme_bit = 2 AND semester = 1 THEN 1 ELSE 0 END) AS in_semester_1_1,
  SUM(CASE WHEN capped = 1 AND scheme_bit = 2 AND semester = 2 THEN 1 ELSE 0 END) AS in_semester_2_1
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
  request.low_f1,
  request.low_f2,
  request.low_f3,
  request.low_f4,
  request.low_f5,
  CASE WHEN line.priced = 1 THEN 1 ELSE 0 END AS cell_priced,
  CASE WHEN (line.scheme_bit & request.excludes) <> 0 THEN 1 ELSE 0 END AS learner_refused,
  CASE WHEN capped = 1 AND scheme_bit = 2 AND semester = 1 AND in_semester_1_1 > 2 THEN in_semester_1_1 ELSE NULL END AS excess_1,
  CASE WHEN capped = 1 AND scheme_bit = 2 AND semester = 2 AND in_semester_2_1 > 2 THEN in_semester_2_1 ELSE NULL END AS excess_2
FROM pricing_rows AS line
LEFT JOIN pricing_requests AS request ON request.quote = line.quote) AS joined;

CREATE VIEW pricing_by_learner AS
SELECT worked.*,
  CASE WHEN excluded <> 0 THEN 'excluded' ELSE CAST(made_learner_due AS VARCHAR(30)) || ' ' || COALESCE(CAST(made_funder_due AS VARCHAR(30)), '-') || COALESCE(made_parts, '') || COALESCE(made_payers, '') END AS outcome
FROM (SELECT step.*,
  CASE WHEN work = 1 THEN left_3 - made_learner_due WHEN work = 3 THEN left_3 - made_learner_due WHEN work = 4 THEN left_3 - made_learner_due WHEN work = 8 THEN left_3 - made_learner_due WHEN work = 9 THEN left_3 - made_learner_due WHEN work = 12 THEN left_3 - made_learner_due WHEN work = 13 THEN left_3 - made_learner_due ELSE CAST(NULL AS BIGINT) END AS made_funder_due,
  CASE WHEN work = 1 THEN CASE WHEN code_0 = 'price' AND code_1 IS NULL AND left_1 = left_0 AND left_2 = left_1 THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || COALESCE('{"code":"' || code_1 || '","due":' || CAST(part_1 AS VARCHAR(30)) || '},', '') || CASE WHEN left_1 <> left_0 THEN '{"code":"' || 'child' || '","due":' || CAST(left_1 - left_0 AS VARCHAR(30)) || '},' ELSE '' END || CASE WHEN left_2 <> left_1 THEN '{"code":"' || 'child' || '","due":' || CAST(left_2 - left_1 AS VARCHAR(30)) || '},' ELSE '' END) || ']' END WHEN work = 2 THEN CASE WHEN code_0 = 'price' AND code_1 IS NULL THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || COALESCE('{"code":"' || code_1 || '","due":' || CAST(part_1 AS VARCHAR(30)) || '},', '')) || ']' END WHEN work = 4 THEN CASE WHEN code_0 = 'price' AND left_1 = left_0 AND left_2 = left_1 AND left_3 = left_2 THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || CASE WHEN left_1 <> left_0 THEN '{"code":"' || 'child' || '","due":' || CAST(left_1 - left_0 AS VARCHAR(30)) || '},' ELSE '' END || CASE WHEN left_2 <> left_1 THEN '{"code":"' || 'child' || '","due":' || CAST(left_2 - left_1 AS VARCHAR(30)) || '},' ELSE '' END || CASE WHEN left_3 <> left_2 THEN '{"code":"' || 'late' || '","due":' || CAST(left_3 - left_2 AS VARCHAR(30)) || '},' ELSE '' END) || ']' END WHEN work = 8 THEN CASE WHEN code_0 = 'price' THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '')) || ']' END WHEN work = 9 THEN CASE WHEN code_0 = 'price' AND code_1 IS NULL AND left_1 = left_0 THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || COALESCE('{"code":"' || code_1 || '","due":' || CAST(part_1 AS VARCHAR(30)) || '},', '') || CASE WHEN left_1 <> left_0 THEN '{"code":"' || 'child' || '","due":' || CAST(left_1 - left_0 AS VARCHAR(30)) || '},' ELSE '' END) || ']' END WHEN work = 13 THEN CASE WHEN code_0 = 'price' AND left_1 = left_0 AND left_2 = left_1 THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || CASE WHEN left_1 <> left_0 THEN '{"code":"' || 'child' || '","due":' || CAST(left_1 - left_0 AS VARCHAR(30)) || '},' ELSE '' END || CASE WHEN left_2 <> left_1 THEN '{"code":"' || 'late' || '","due":' || CAST(left_2 - left_1 AS VARCHAR(30)) || '},' ELSE '' END) || ']' END WHEN work = 14 THEN CASE WHEN code_0 = 'price' AND left_1 = left_0 THEN NULL ELSE '[' || TRIM(TRAILING ',' FROM COALESCE('{"code":"' || code_0 || '","due":' || CAST(part_0 AS VARCHAR(30)) || '},', '') || CASE WHEN left_1 <> left_0 THEN '{"code":"' || 'flat' || '","due":' || CAST(left_1 - left_0 AS VARCHAR(30)) || '},' ELSE '' END) || ']' END ELSE NULL END AS made_parts,
  CASE WHEN work = 3 THEN '[' || TRIM(TRAILING ',' FROM '{"payer":"' || 'town' || '","due":' || CAST(take_0 AS VARCHAR(30)) || '},' || '{"payer":"' || 'fund' || '","due":' || CAST(take_1 AS VARCHAR(30)) || '},') || ']' WHEN work = 8 THEN '[' || TRIM(TRAILING ',' FROM '{"payer":"' || 'town' || '","due":' || CAST(take_0 AS VARCHAR(30)) || '},' || '{"payer":"' || 'fund' || '","due":' || CAST(take_1 AS VARCHAR(30)) || '},') || ']' WHEN work = 12 THEN '[' || TRIM(TRAILING ',' FROM '{"payer":"' || 'town' || '","due":' || CAST(take_0 AS VARCHAR(30)) || '},' || '{"payer":"' || 'fund' || '","due":' || CAST(take_1 AS VARCHAR(30)) || '},') || ']' ELSE NULL END AS made_payers,
  CASE WHEN work = 1 THEN CASE WHEN left_1 <> left_0 OR left_2 <> left_1 THEN 1 ELSE 0 END WHEN work = 4 THEN CASE WHEN left_1 <> left_0 OR left_2 <> left_1 THEN 1 ELSE 0 END + CASE WHEN left_3 <> left_2 THEN 2 ELSE 0 END WHEN work = 9 THEN CASE WHEN left_1 <> left_0 THEN 1 ELSE 0 END WHEN work = 13 THEN CASE WHEN left_1 <> left_0 THEN 1 ELSE 0 END + CASE WHEN left_2 <> left_1 THEN 2 ELSE 0 END WHEN work = 14 THEN CASE WHEN left_1 <> left_0 THEN 4 ELSE 0 END ELSE CAST(0 AS BIGINT) END AS made_reduced,
  CASE WHEN work = 3 THEN take_0 WHEN work = 8 THEN take_0 WHEN work = 12 THEN take_0 ELSE CAST(NULL AS BIGINT) END AS made_pay_1,
  CAST(NULL AS BIGINT) AS made_pay_2,
  CASE WHEN work = 3 THEN take_1 WHEN work = 8 THEN take_1 WHEN work = 12 THEN take_1 ELSE CAST(NULL AS BIGINT) END AS made_pay_3
FROM (SELECT step.*,
  CASE WHEN work = 1 THEN rest_2 WHEN work = 2 THEN rest_2 WHEN work = 3 THEN rest_2 WHEN work = 4 THEN rest_2 WHEN work = 8 THEN rest_2 WHEN work = 9 THEN rest_2 WHEN work = 12 THEN rest_2 WHEN work = 13 THEN rest_2 WHEN work = 14 THEN rest_2 ELSE NULL END AS made_learner_due
FROM (SELECT step.*,
  rest_1 - take_1 AS rest_2
FROM (SELECT step.*,
  CASE WHEN work = 3 THEN LEAST(rest_1, CAST(ROUND((100 * m3)) AS BIGINT)) WHEN work = 8 THEN LEAST(rest_1, CAST(ROUND((100 * m3)) AS BIGINT)) WHEN work = 12 THEN LEAST(rest_1, CAST(ROUND((100 * m3)) AS BIGINT)) ELSE 0 END AS take_1
FROM (SELECT step.*,
  rest_0 - take_0 AS rest_1
FROM (SELECT step.*,
  CASE WHEN work = 3 THEN LEAST(CAST(ROUND((rest_0 * 0.125)) AS BIGINT), CAST(ROUND((CASE WHEN g3 = 1 THEN 9000 ELSE 4000 END)) AS BIGINT)) WHEN work = 8 THEN LEAST(CAST(ROUND((rest_0 * 0.125)) AS BIGINT), CAST(ROUND((CASE WHEN g3 = 1 THEN 9000 ELSE 4000 END)) AS BIGINT)) WHEN work = 12 THEN LEAST(CAST(ROUND((rest_0 * 0.125)) AS BIGINT), CAST(ROUND((CASE WHEN g3 = 1 THEN 9000 ELSE 4000 END)) AS BIGINT)) ELSE 0 END AS take_0
FROM (SELECT step.*,
  left_3 AS rest_0
FROM (SELECT step.*,
  CASE WHEN work = 4 THEN CASE WHEN CAST(ROUND((left_2 * 1.125)) AS BIGINT) < left_2 THEN GREATEST(CAST(ROUND((left_2 * 1.125)) AS BIGINT), LEAST(left_2, 0)) ELSE LEAST(CAST(ROUND((left_2 * 1.125)) AS BIGINT), GREATEST(left_2, 50000)) END ELSE left_2 END AS left_3
FROM (SELECT step.*,
  CASE WHEN work = 1 THEN CASE WHEN g2 = 1 THEN CASE WHEN (left_1 + (-500)) < left_1 THEN GREATEST((left_1 + (-500)), LEAST(left_1, 0)) ELSE (left_1 + (-500)) END ELSE left_1 END WHEN work = 4 THEN CASE WHEN g2 = 1 THEN CASE WHEN (left_1 + (-500)) < left_1 THEN GREATEST((left_1 + (-500)), LEAST(left_1, 0)) ELSE (left_1 + (-500)) END ELSE left_1 END WHEN work = 13 THEN CASE WHEN CAST(ROUND((left_1 * 1.125)) AS BIGINT) < left_1 THEN GREATEST(CAST(ROUND((left_1 * 1.125)) AS BIGINT), LEAST(left_1, 0)) ELSE LEAST(CAST(ROUND((left_1 * 1.125)) AS BIGINT), GREATEST(left_1, 50000)) END ELSE left_1 END AS left_2
FROM (SELECT step.*,
  CASE WHEN work = 1 THEN CASE WHEN g1 = 1 THEN CASE WHEN CAST(ROUND((left_0 * 0.8)) AS BIGINT) < left_0 THEN GREATEST(CAST(ROUND((left_0 * 0.8)) AS BIGINT), LEAST(left_0, 100)) ELSE CAST(ROUND((left_0 * 0.8)) AS BIGINT) END ELSE left_0 END WHEN work = 4 THEN CASE WHEN g1 = 1 THEN CASE WHEN CAST(ROUND((left_0 * 0.8)) AS BIGINT) < left_0 THEN GREATEST(CAST(ROUND((left_0 * 0.8)) AS BIGINT), LEAST(left_0, 100)) ELSE CAST(ROUND((left_0 * 0.8)) AS BIGINT) END ELSE left_0 END WHEN work = 9 THEN CASE WHEN g1 = 1 THEN CASE WHEN CAST(ROUND((left_0 * 0.8)) AS BIGINT) < left_0 THEN GREATEST(CAST(ROUND((left_0 * 0.8)) AS BIGINT), LEAST(left_0, 100)) ELSE CAST(ROUND((left_0 * 0.8)) AS BIGINT) END ELSE left_0 END WHEN work = 13 THEN CASE WHEN g1 = 1 THEN CASE WHEN CAST(ROUND((left_0 * 0.8)) AS BIGINT) < left_0 THEN GREATEST(CAST(ROUND((left_0 * 0.8)) AS BIGINT), LEAST(left_0, 100)) ELSE CAST(ROUND((left_0 * 0.8)) AS BIGINT) END ELSE left_0 END WHEN work = 14 THEN CASE WHEN CAST(ROUND((CASE WHEN g3 = 1 THEN 50 ELSE 80 END)) AS BIGINT) < left_0 THEN GREATEST(CAST(ROUND((CASE WHEN g3 = 1 THEN 50 ELSE 80 END)) AS BIGINT), LEAST(left_0, 0)) ELSE CAST(ROUND((CASE WHEN g3 = 1 THEN 50 ELSE 80 END)) AS BIGINT) END ELSE left_0 END AS left_1
FROM (SELECT step.*,
  part_0 + part_1 AS left_0
FROM (SELECT step.*,
  CASE WHEN work = 1 THEN 'tuition' WHEN work = 2 THEN CASE WHEN g1 = 1 THEN 'price' ELSE 'tuition' END WHEN work = 3 THEN 'price' WHEN work = 4 THEN 'price' WHEN work = 8 THEN 'by-hours' WHEN work = 9 THEN CASE WHEN x_f2 >= 12 THEN 'tuition' ELSE 'price' END WHEN work = 12 THEN 'price' WHEN work = 13 THEN 'price' WHEN work = 14 THEN 'price' ELSE NULL END AS code_0,
  CASE WHEN work = 1 THEN 8125 WHEN work = 2 THEN CASE WHEN g1 = 1 THEN 0 ELSE 5000 END WHEN work = 3 THEN 30000 WHEN work = 4 THEN CAST(ROUND(GREATEST(1000.5 * m1, 2000)) AS BIGINT) WHEN work = 8 THEN CAST(ROUND(1500 * GREATEST(0, m1 - 2)) AS BIGINT) WHEN work = 9 THEN CAST(ROUND((m2 * (CASE WHEN x_f2 >= 12 THEN 450 ELSE 300 END))) AS BIGINT) WHEN work = 12 THEN CAST(ROUND(LEAST(GREATEST(6.4 * x_f5, 1000), 8000)) AS BIGINT) WHEN work = 13 THEN 200 WHEN work = 14 THEN 100 ELSE 0 END AS part_0,
  CASE WHEN work = 1 THEN 'materials' WHEN work = 2 THEN CASE WHEN g1 = 1 THEN NULL ELSE 'materials' END WHEN work = 9 THEN CASE WHEN x_f2 >= 12 THEN 'materials' ELSE NULL END ELSE NULL END AS code_1,
  CASE WHEN work = 1 THEN 250 WHEN work = 2 THEN CASE WHEN g1 = 1 THEN 0 ELSE 100 END WHEN work = 9 THEN CAST(ROUND((m2 * (CASE WHEN x_f2 >= 12 THEN 50 ELSE 0 END))) AS BIGINT) ELSE 0 END AS part_1
FROM (SELECT line.quote, line.line_no, line.scheme_bit, line.work,
  line.m1,
  line.m2,
  line.m3,
  CAST(COALESCE(line.low_f2, kinds.n_f2) AS DECIMAL(4, 0)) AS x_f2,
  CAST(COALESCE(line.low_f5, kinds.n_f5) AS DECIMAL(7, 2)) AS x_f5,
  kinds.g1,
  kinds.g2,
  kinds.g3,
  kinds.but_f1,
  kinds.but_f2,
  kinds.but_f3,
  kinds.but_f5,
  kinds.kind, kinds.excludes & line.scheme_bit AS excluded
FROM pricing_outcomes AS line
INNER JOIN pricing_kinds AS kinds ON kinds.state = line.state
WHERE line.work IN (1, 2, 3, 4, 8, 9, 12, 13, 14) AND line.malformed = 0) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS step) AS worked;

CREATE VIEW pricing_answers AS
WITH requests AS MATERIALIZED (SELECT * FROM pricing_requests),
work AS MATERIALIZED (
  SELECT quote, kind,
    SUM(made_learner_due) AS learner_due, SUM(made_pay_1) AS pay_1, SUM(made_pay_2) AS pay_2, SUM(made_pay_3) AS pay_3
  FROM pricing_by_learner GROUP BY quote, kind
),
asked AS MATERIALIZED (
  SELECT request.quote, kinds.kind,
    kinds.but_f1,
    kinds.but_f2,
    kinds.but_f3,
    kinds.but_f5,
    request.used & kinds.excludes AS excluded, fees.outcome AS fee, fees.due + COALESCE(request.learner_due, 0) + COALESCE(work.learner_due, 0) AS total
  FROM requests AS request
  INNER JOIN pricing_kinds AS kinds ON kinds.state = request.state
  LEFT JOIN pricing_fees AS fees ON fees.fee_class = kinds.fee_class AND fees.entries = request.fee_entries
  LEFT JOIN work ON work.quote = request.quote AND work.kind = kinds.kind
  WHERE request.status = 'open'
),
bounds AS (
  SELECT quote, MIN(CASE WHEN excluded <> 0 THEN 1 ELSE 0 END) AS all_refused, MAX(CASE WHEN excluded <> 0 THEN 1 ELSE 0 END) AS some_refused,
    MIN(total) AS least, MAX(total) AS greatest
  FROM asked GROUP BY quote
),
lacking AS (
  SELECT quote, BIT_OR(fact) AS lacking FROM (
    SELECT asked.quote, CAST(1 AS BIGINT) AS fact FROM asked
    GROUP BY asked.quote, asked.but_f1 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END)
    UNION ALL
    SELECT asked.quote, CAST(1 AS BIGINT) AS fact FROM asked
    INNER JOIN pricing_by_learner AS line ON line.quote = asked.quote AND line.kind = asked.kind
    GROUP BY asked.quote, line.line_no, asked.but_f1 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END)
    UNION ALL
    SELECT asked.quote, CAST(2 AS BIGINT) AS fact FROM asked
    GROUP BY asked.quote, asked.but_f2 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END)
    UNION ALL
    SELECT asked.quote, CAST(2 AS BIGINT) AS fact FROM asked
    INNER JOIN pricing_by_learner AS line ON line.quote = asked.quote AND line.kind = asked.kind
    GROUP BY asked.quote, line.line_no, asked.but_f2 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END)
    UNION ALL
    SELECT asked.quote, CAST(4 AS BIGINT) AS fact FROM asked
    GROUP BY asked.quote, asked.but_f3 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END)
    UNION ALL
    SELECT asked.quote, CAST(4 AS BIGINT) AS fact FROM asked
    INNER JOIN pricing_by_learner AS line ON line.quote = asked.quote AND line.kind = asked.kind
    GROUP BY asked.quote, line.line_no, asked.but_f3 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END)
    UNION ALL
    SELECT asked.quote, CAST(8 AS BIGINT) AS fact FROM asked
    GROUP BY asked.quote, asked.but_f5 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE CAST(asked.fee AS VARCHAR(30)) END)
    UNION ALL
    SELECT asked.quote, CAST(8 AS BIGINT) AS fact FROM asked
    INNER JOIN pricing_by_learner AS line ON line.quote = asked.quote AND line.kind = asked.kind
    GROUP BY asked.quote, line.line_no, asked.but_f5 HAVING MIN(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END) <> MAX(CASE WHEN asked.excluded <> 0 THEN 'refused ' || CAST(asked.excluded AS VARCHAR(30)) ELSE line.outcome END)
  ) AS changes GROUP BY quote
),
answered AS (
  SELECT request.*,
    CASE WHEN request.status <> 'open' THEN request.status WHEN bounds.all_refused = 1 OR lacking.lacking IS NOT NULL THEN 'undetermined' ELSE 'priced' END AS answer,
    CASE WHEN bounds.all_refused = 1 THEN 0 ELSE lacking.lacking END AS lacking,
    CASE WHEN bounds.some_refused = 0 THEN bounds.least ELSE NULL END AS least,
    CASE WHEN bounds.some_refused = 0 THEN bounds.greatest ELSE NULL END AS greatest,
    fees.due AS fee_due, fees.exception AS fee_exception,
    COALESCE(request.learner_due, 0) + COALESCE(work.learner_due, 0) AS known_learner_due,
    COALESCE(request.pay_1, 0) + COALESCE(work.pay_1, 0) AS known_pay_1,
    COALESCE(request.pay_2, 0) + COALESCE(work.pay_2, 0) AS known_pay_2,
    COALESCE(request.pay_3, 0) + COALESCE(work.pay_3, 0) AS known_pay_3
  FROM requests AS request
  LEFT JOIN bounds ON bounds.quote = request.quote
  LEFT JOIN lacking ON lacking.quote = request.quote
  LEFT JOIN pricing_fees AS fees ON fees.fee_class = request.fee_class AND fees.entries = request.fee_entries
  LEFT JOIN work ON work.quote = request.quote AND work.kind = 0
)
SELECT quote, used, answer AS status,
  CASE WHEN answer = 'priced' THEN CAST(known_learner_due + fee_due AS BIGINT) ELSE NULL END AS learner_due,
  CASE WHEN answer = 'priced' THEN fee_status ELSE NULL END AS annual_fee,
  CASE WHEN answer = 'priced' THEN fee_due ELSE NULL END AS annual_fee_due,
  CASE WHEN answer = 'priced' THEN fee_exception ELSE NULL END AS annual_fee_exception,
  CASE WHEN answer = 'undetermined' THEN '[' || TRIM(TRAILING ',' FROM CASE WHEN (lacking & 1) <> 0 THEN '"resident",' ELSE '' END || CASE WHEN (lacking & 2) <> 0 THEN '"age",' ELSE '' END || CASE WHEN (lacking & 4) <> 0 THEN '"situations",' ELSE '' END || CASE WHEN (lacking & 8) <> 0 THEN '"quotient",' ELSE '' END) || ']' ELSE NULL END AS missing,
  CASE WHEN answer = 'undetermined' THEN CAST(least AS BIGINT) ELSE NULL END AS learner_min,
  CASE WHEN answer = 'undetermined' THEN CAST(greatest AS BIGINT) ELSE NULL END AS learner_max,
  CASE WHEN answer = 'priced' OR (answer = 'undetermined' AND least IS NOT NULL) THEN fee_status ELSE 'open' END AS fee_told,
  known_pay_1 AS pay_1,
  known_pay_2 AS pay_2,
  known_pay_3 AS pay_3
FROM answered;

CREATE VIEW pricing_decided AS
SELECT quote, line_no, status, item_text AS item, scheme_text AS scheme,
  CASE WHEN status <> 'malformed' THEN semester ELSE NULL END AS semester, ref_text AS ref,
  CASE WHEN status <> 'malformed' THEN COALESCE(d1, p1) ELSE NULL END AS "hours",
  CASE WHEN status <> 'malformed' THEN COALESCE(d2, p2) ELSE NULL END AS "lessons",
  CASE WHEN status <> 'malformed' THEN COALESCE(d3, p3) ELSE NULL END AS "grant",
  CASE WHEN status = 'priced' THEN own_learner_due ELSE NULL END AS learner_due,
  CASE WHEN status = 'priced' THEN own_funder_due ELSE NULL END AS funder_due,
  CASE WHEN status = 'priced' THEN own_parts ELSE NULL END AS parts,
  CASE WHEN status = 'priced' THEN own_payers ELSE NULL END AS payers,
  CASE WHEN status = 'ineligible' THEN reasons ELSE NULL END AS reasons,
  CASE WHEN status = 'ineligible' THEN alternatives ELSE NULL END AS alternatives,
  CASE WHEN status = 'undetermined' THEN lacks ELSE NULL END AS missing,
  CASE WHEN status = 'malformed' THEN TRIM(TRAILING ',' FROM faults || request_faults) ELSE NULL END AS faults,
  CASE WHEN status = 'priced' THEN own_reduced ELSE NULL END AS reduced,
  malformed
FROM (SELECT line.*,
  CASE WHEN line.malformed = 1 THEN 'malformed' WHEN line.refused = 1 THEN 'ineligible' WHEN line.refused = 0 AND (missing.missing IS NOT NULL OR lacking.lacking IS NOT NULL) THEN 'undetermined' ELSE 'priced' END AS status,
  CASE WHEN lacking.lacking IS NOT NULL THEN '[' || TRIM(TRAILING ',' FROM CASE WHEN (lacking.lacking & 1) <> 0 THEN '"resident",' ELSE '' END || CASE WHEN (lacking.lacking & 2) <> 0 THEN '"age",' ELSE '' END || CASE WHEN (lacking.lacking & 4) <> 0 THEN '"situations",' ELSE '' END || CASE WHEN (lacking.lacking & 8) <> 0 THEN '"quotient",' ELSE '' END) || ']' ELSE missing.missing END AS lacks,
  CASE WHEN line.work IN (1, 2, 3, 4, 8, 9, 12, 13, 14) THEN work.made_learner_due ELSE line.learner_due END AS own_learner_due,
  CASE WHEN line.work IN (1, 2, 3, 4, 8, 9, 12, 13, 14) THEN work.made_funder_due ELSE line.funder_due END AS own_funder_due,
  CASE WHEN line.work IN (1, 2, 3, 4, 8, 9, 12, 13, 14) THEN work.made_parts ELSE line.parts END AS own_parts,
  CASE WHEN line.work IN (1, 2, 3, 4, 8, 9, 12, 13, 14) THEN work.made_payers ELSE line.payers END AS own_payers,
  CASE WHEN line.work IN (1, 2, 3, 4, 8, 9, 12, 13, 14) THEN work.made_reduced ELSE line.reduced END AS own_reduced,
  '[' || TRIM(TRAILING ',' FROM CASE WHEN line.cell_priced = 0 THEN '{"code":"item-not-eligible"},' ELSE '' END || CASE WHEN line.learner_refused = 1 THEN '{"code":"learner-not-eligible"},' ELSE '' END || CASE WHEN line.excess_1 IS NOT NULL THEN '{"code":"cap-exceeded","semester":1,"count":' || CAST(line.excess_1 AS VARCHAR(30)) || ',"max":' || CASE WHEN line.scheme_bit = 2 THEN '2' ELSE '' END || '},' ELSE '' END || CASE WHEN line.excess_2 IS NOT NULL THEN '{"code":"cap-exceeded","semester":2,"count":' || CAST(line.excess_2 AS VARCHAR(30)) || ',"max":' || CASE WHEN line.scheme_bit = 2 THEN '2' ELSE '' END || '},' ELSE '' END) || ']' AS reasons,
  '[' || TRIM(TRAILING ',' FROM CASE WHEN (line.others & line.admits & 1) <> 0 THEN '"own",' ELSE '' END || CASE WHEN (line.others & line.admits & 2) <> 0 THEN '"town",' ELSE '' END || CASE WHEN (line.others & line.admits & 4) <> 0 THEN '"half",' ELSE '' END || CASE WHEN (line.others & line.admits & 8) <> 0 THEN '"company",' ELSE '' END || CASE WHEN (line.others & line.admits & 16) <> 0 THEN '"grant",' ELSE '' END) || ']' AS alternatives
FROM pricing_outcomes AS line
LEFT JOIN pricing_missing AS missing ON missing.state = line.state AND missing.scheme_bit = line.scheme_bit
LEFT JOIN pricing_by_learner AS work ON work.quote = line.quote AND work.line_no = line.line_no AND work.kind = 0
LEFT JOIN (SELECT quote, line_no, BIT_OR(fact) AS lacking FROM (
  SELECT quote, line_no, CAST(1 AS BIGINT) AS fact FROM pricing_by_learner GROUP BY quote, line_no, but_f1 HAVING MIN(outcome) <> MAX(outcome)
  UNION ALL
  SELECT quote, line_no, CAST(2 AS BIGINT) AS fact FROM pricing_by_learner GROUP BY quote, line_no, but_f2 HAVING MIN(outcome) <> MAX(outcome)
  UNION ALL
  SELECT quote, line_no, CAST(4 AS BIGINT) AS fact FROM pricing_by_learner GROUP BY quote, line_no, but_f3 HAVING MIN(outcome) <> MAX(outcome)
  UNION ALL
  SELECT quote, line_no, CAST(8 AS BIGINT) AS fact FROM pricing_by_learner GROUP BY quote, line_no, but_f5 HAVING MIN(outcome) <> MAX(outcome)
) AS facts GROUP BY quote, line_no) AS lacking ON lacking.quote = line.quote AND lacking.line_no = line.line_no) AS joined;

CREATE VIEW pricing_lines AS
SELECT NULLIF(quote, '') AS quote, line_no, status, item, scheme, semester, ref,
  "hours",
  "lessons",
  "grant",
  learner_due, funder_due, parts, payers, reasons, alternatives, missing, faults
FROM pricing_decided;

CREATE VIEW pricing_quotes AS
SELECT NULLIF(quote, '') AS quote, status, 'music-school' AS tariff, '2026' AS edition,
  learner_due, annual_fee, annual_fee_due, annual_fee_exception, missing, learner_min, learner_max
FROM pricing_answers;

CREATE VIEW pricing_payers AS
SELECT quote, place, payer, CAST(due AS BIGINT) AS due FROM (
  SELECT answer.quote, names.payer,
    CASE WHEN payer_no = 0 THEN 0 WHEN payer_no = 1 THEN CASE WHEN (answer.used & 2) <> 0 THEN 101 WHEN (answer.used & 4) <> 0 THEN 201 WHEN (answer.used & 16) <> 0 THEN 401 ELSE NULL END WHEN payer_no = 2 THEN CASE WHEN (answer.used & 8) <> 0 THEN 301 ELSE NULL END WHEN payer_no = 3 THEN CASE WHEN (answer.used & 16) <> 0 THEN 402 ELSE NULL END ELSE NULL END AS place,
    CASE WHEN payer_no = 0 THEN answer.learner_due WHEN payer_no = 1 THEN CASE WHEN (answer.used & 2) <> 0 THEN NULL ELSE answer.pay_1 END WHEN payer_no = 2 THEN answer.pay_2 WHEN payer_no = 3 THEN answer.pay_3 ELSE NULL END AS due
  FROM pricing_answers AS answer
  CROSS JOIN pricing_payer_names AS names
  WHERE answer.status = 'priced'
) AS shares WHERE place IS NOT NULL;

CREATE VIEW pricing_notes AS
SELECT NULLIF(told.quote, '') AS quote, codes.place, codes.kind, codes.code, told.line_no, codes.alternatives FROM (
  SELECT line.quote, line.line_no, CASE WHEN line.refused = 0 AND (line.scopes & 1) <> 0 THEN 1 ELSE 0 END + CASE WHEN line.refused = 0 AND (line.scopes & 2) <> 0 AND ((line.semester = 1 AND count_0 >= 2) OR (line.semester = 2 AND count_1 >= 2)) THEN 2 ELSE 0 END + CASE WHEN line.refused = 0 AND (line.scopes & 4) <> 0 AND NOT (line.refused = 0 AND (line.scopes & 1) <> 0) THEN 4 ELSE 0 END + CASE WHEN line.ruled_out = 0 AND (line.scopes & 1) <> 0 AND fee_told = 'due' AND count_2 >= 1 THEN 8 ELSE 0 END + CASE WHEN line.ruled_out = 0 AND (line.scopes & 16) <> 0 AND count_3 <= 2 THEN 16 ELSE 0 END + CASE WHEN line.ruled_out = 0 AND (line.scopes & 64) <> 0 AND ((line.semester IS NULL AND ((count_4 >= 2 AND count_4 <= 9) OR (count_5 >= 2 AND count_5 <= 9)))) THEN 32 ELSE 0 END + CASE WHEN line.ruled_out = 0 AND (line.scopes & 8) <> 0 AND ((line.semester = 1 AND count_6 >= 1) OR (line.semester = 2 AND count_7 >= 1) OR (line.semester IS NULL AND ((count_6 >= 1) OR (count_7 >= 1)))) THEN 64 ELSE 0 END + CASE WHEN line.refused = 0 AND (line.scopes & 4) <> 0 AND fee_told = 'waived' THEN 128 ELSE 0 END + CASE WHEN (decided.reduced & 1) <> 0 THEN 256 ELSE 0 END + CASE WHEN (decided.reduced & 2) <> 0 THEN 512 ELSE 0 END + CASE WHEN (decided.reduced & 4) <> 0 THEN 1024 ELSE 0 END AS note_bits
  FROM pricing_outcomes AS line
  LEFT JOIN (SELECT quote, fee_told FROM pricing_answers) AS answer ON answer.quote = line.quote
  LEFT JOIN (
    SELECT quote, SUM(CASE WHEN line.refused = 0 AND (line.scopes & 2) <> 0 AND line.semester = 1 THEN 1 ELSE 0 END) AS count_0,
      SUM(CASE WHEN line.refused = 0 AND (line.scopes & 2) <> 0 AND line.semester = 2 THEN 1 ELSE 0 END) AS count_1,
      SUM(CASE WHEN line.ruled_out = 0 AND (line.scopes & 8) <> 0 THEN 1 ELSE 0 END) AS count_2,
      SUM(CASE WHEN line.ruled_out = 0 AND (line.scopes & 32) <> 0 THEN 1 ELSE 0 END) AS count_3,
      SUM(CASE WHEN line.ruled_out = 0 AND (line.scopes & 16) <> 0 AND (line.semester = 1 OR line.semester IS NULL) THEN 1 ELSE 0 END) AS count_4,
      SUM(CASE WHEN line.ruled_out = 0 AND (line.scopes & 16) <> 0 AND (line.semester = 2 OR line.semester IS NULL) THEN 1 ELSE 0 END) AS count_5,
      SUM(CASE WHEN line.ruled_out = 0 AND (line.scopes & 32) <> 0 AND (line.semester = 1 OR line.semester IS NULL) THEN 1 ELSE 0 END) AS count_6,
      SUM(CASE WHEN line.ruled_out = 0 AND (line.scopes & 32) <> 0 AND (line.semester = 2 OR line.semester IS NULL) THEN 1 ELSE 0 END) AS count_7
    FROM pricing_outcomes AS line GROUP BY quote
  ) AS counted ON counted.quote = line.quote
  LEFT JOIN pricing_decided AS decided ON decided.quote = line.quote AND decided.line_no = line.line_no
  WHERE line.malformed = 0
) AS told
INNER JOIN pricing_note_codes AS codes ON (told.note_bits & codes.note_bit) <> 0;
