-- The evaluations of an evaluator, with the indicators of which no value was measured for the period to be reported.
WITH length(frequency, months) AS (VALUES ('MONTHLY', 1), ('QUARTERLY', 3), ('HALF_YEARLY', 6), ('YEARLY', 12)
), calendar AS (
  SELECT frequency, (opened - make_interval(months => months))::date AS starts, opened - 1 AS ends
  FROM length, (SELECT :at::date + 1 AS day_after) d, LATERAL (
    SELECT make_date(extract(year FROM day_after)::integer, (extract(month FROM day_after)::integer - 1) / months * months + 1, 1) AS opened) o
), evaluator AS (
  SELECT o.id, o.name FROM actors.organisation o WHERE o.siret = :siret::text
), page AS (
  SELECT e.*, row_number() OVER (ORDER BY e.id) AS place
  FROM evaluation.evaluation e, evaluator o WHERE e.evaluator_ids @> ARRAY[o.id] ORDER BY e.id LIMIT :first::integer + 1
)
SELECT json_build_object('organisation', (
  SELECT json_build_object(
    'name', o.name,
    'evaluations', json_build_object(
      'totalCount', (SELECT count(*) FROM evaluation.evaluation e WHERE e.evaluator_ids @> ARRAY[o.id]),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
      'nodes', coalesce((
        SELECT json_agg(json_build_object(
          'status', e.status,
          'project', (SELECT json_build_object('slug', p.slug, 'title', p.title, 'state', p.state) FROM projects.project p WHERE p.id = e.project_id),
          'protocol', (
            SELECT json_build_object('status', c.status, 'submittedOn', c.submitted_on, 'validatedOn', c.validated_on)
            FROM evaluation.protocol c WHERE c.evaluation_id = e.id),
          'indicators', coalesce((
            SELECT json_agg(json_build_object(
              'frequency', f.frequency,
              'due', json_build_object('start', due.starts, 'end', due.ends),
              'indicator', json_build_object('code', i.code, 'label', i.label, 'unit', i.unit, 'sourceSystem', i.source_system)
            ) ORDER BY f.indicator_code)
            FROM evaluation.project_projection p
            JOIN evaluation.followed_indicator f ON f.evaluation_id = e.id
            JOIN evaluation.indicator i ON i.code = f.indicator_code
            JOIN LATERAL (
              SELECT c.frequency, c.starts, c.ends FROM calendar c
              WHERE p.first_inclusion_on <= c.starts AND c.ends <= coalesce(least(p.ends_on, p.suspended_on), 'infinity')
              UNION ALL
              SELECT 'ONCE', p.first_inclusion_on, p.ends_on WHERE p.first_inclusion_on IS NOT NULL AND p.ends_on <= :at::date
            ) due ON due.frequency = f.frequency
            WHERE p.id = e.project_id AND NOT EXISTS (
              SELECT FROM evaluation.indicator_value v
              WHERE v.evaluation_id = e.id AND v.indicator_code = f.indicator_code AND v.value IS NOT NULL
                AND (f.frequency = 'ONCE' OR v.period_end BETWEEN due.starts AND due.ends))), '[]')
        ) ORDER BY e.place)
        FROM page e WHERE e.place <= :first::integer), '[]')))
  FROM evaluator o))
