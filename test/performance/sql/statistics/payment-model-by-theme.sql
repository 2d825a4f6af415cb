-- Projects by way of paying and theme: a project counts once for each pair that it has.
SELECT json_build_object('projectMatrix', json_build_object('cells', coalesce(json_agg(json_build_object(
    'row', json_build_object('paymentModel', c.model), 'column', json_build_object('theme', c.theme),
    'count', c.count, 'fictional', c.fictional, 'finished', c.finished, 'transposed', c.transposed) ORDER BY c.model, c.theme), '[]')))
FROM (
  SELECT model, theme, count(*) AS count, count(*) FILTER (WHERE p.provenance = 'DEMO') AS fictional,
    count(*) FILTER (WHERE p.state = ANY('{ARRET_ANTICIPE,TERMINE,EVALUATION_FINALE,AVIS_GENERALISATION,PERIODE_TRANSITOIRE,GENERALISE,NON_GENERALISE,RELANCE_V2}')) AS finished,
    count(*) FILTER (WHERE p.state = 'GENERALISE') AS transposed
  FROM projects.project p
  LEFT JOIN LATERAL unnest(p.payment_models) AS model ON true
  LEFT JOIN LATERAL unnest(p.themes) AS theme ON true
  GROUP BY model, theme) c
