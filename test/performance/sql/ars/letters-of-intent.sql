-- The letters that an ARS received between two days, with what became of them, as a whole and by quarter.
WITH letter AS (
  SELECT l.*, date_trunc('quarter', l.deposited_on::timestamp)::date AS quarter,
    array_position('{PENDING,ADMISSIBLE,INADMISSIBLE,WITHDRAWN}', l.outcome) AS outcome_place
  FROM projects.letter_of_intent l
  WHERE l.region_code = :region::text AND l.deposited_on BETWEEN :from::date AND :to::date
), page AS (
  SELECT l.*, row_number() OVER (ORDER BY l.deposited_on, l.id) AS place
  FROM letter l ORDER BY l.deposited_on, l.id LIMIT :first::integer + 1
), summary AS (
  SELECT quarter, outcome, outcome_place, count(*) AS count, count(days_to_decide) AS decided,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY days_to_decide) AS median_days
  FROM letter GROUP BY GROUPING SETS ((quarter, outcome, outcome_place), (quarter), (outcome, outcome_place))
)
SELECT json_build_object('lettersOfIntent', json_build_object(
  'totalCount', (SELECT count(*) FROM letter),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
  'byOutcome', coalesce((
    SELECT json_agg(json_build_object('outcome', o.outcome, 'count', o.count, 'medianDays', o.median_days) ORDER BY o.outcome_place)
    FROM summary o WHERE o.quarter IS NULL), '[]'),
  'byQuarter', coalesce((
    SELECT json_agg(json_build_object(
      'label', to_char(q.quarter, 'YYYY"-T"Q'), 'startsOn', q.quarter, 'count', q.count, 'decided', q.decided,
      'medianDays', q.median_days,
      'byOutcome', (
        SELECT json_agg(json_build_object('outcome', o.outcome, 'count', o.count, 'medianDays', o.median_days) ORDER BY o.outcome_place)
        FROM summary o WHERE o.quarter = q.quarter AND o.outcome IS NOT NULL)
    ) ORDER BY q.quarter)
    FROM summary q WHERE q.quarter IS NOT NULL AND q.outcome IS NULL), '[]'),
  'nodes', coalesce((
    SELECT json_agg(json_build_object(
      'number', l.number, 'depositedOn', l.deposited_on, 'declaredScope', l.declared_scope, 'outcome', l.outcome,
      'decidedOn', l.decided_on, 'daysToDecide', l.days_to_decide, 'exclusionGrounds', l.exclusion_grounds,
      'project', json_build_object('slug', p.slug, 'title', p.title)
    ) ORDER BY l.place)
    FROM page l JOIN projects.project p ON p.id = l.project_id WHERE l.place <= :first::integer), '[]')))
