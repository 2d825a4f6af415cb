-- The projects on a theme, with what was measured of their efficiency.
WITH page AS (
  SELECT p.*, row_number() OVER (ORDER BY p.title_sort, p.id) AS place
  FROM projects.project p WHERE p.themes && ARRAY[:theme::text] ORDER BY p.title_sort, p.id LIMIT :first::integer + 1
)
SELECT json_build_object('projects', json_build_object(
  'totalCount', (SELECT count(*) FROM projects.project p WHERE p.themes && ARRAY[:theme::text]),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
  'nodes', coalesce((
    SELECT json_agg(json_build_object(
      'slug', p.slug, 'title', p.title, 'provenance', p.provenance,
      'evaluation', CASE WHEN e.id IS NOT NULL THEN json_build_object(
        'evaluators', coalesce((
          SELECT json_agg(json_build_object('name', o.name) ORDER BY i.place)
          FROM unnest(e.evaluator_ids) WITH ORDINALITY AS i(id, place) JOIN actors.organisation o ON o.id = i.id), '[]'),
        'indicatorValues', json_build_object('nodes', coalesce((
          SELECT json_agg(json_build_object(
            'indicator', json_build_object('code', v.indicator_code, 'label', v.label, 'unit', v.unit),
            'comparison', v.comparison, 'value', v.value, 'reference', v.reference, 'difference', v.difference,
            'n', v.n, 'nReference', v.n_reference, 'ciLow', v.ci_low, 'ciHigh', v.ci_high,
            'periodStart', v.period_start, 'periodEnd', v.period_end,
            'report', (SELECT json_build_object('kind', r.kind, 'version', r.version) FROM evaluation.report r WHERE r.id = v.report_id)
          ) ORDER BY v.indicator_code, v.id)
          FROM (
            SELECT v.*, i.label, i.unit FROM evaluation.indicator_value v JOIN evaluation.indicator i ON i.code = v.indicator_code
            WHERE v.evaluation_id = e.id AND i.aspect = 'EFFICIENCE' ORDER BY v.indicator_code, v.id LIMIT 20) v), '[]'))) END
    ) ORDER BY p.place)
    FROM page p LEFT JOIN evaluation.evaluation e ON e.project_id = p.id WHERE p.place <= :first::integer), '[]')))
