-- The lines of a year, summed by region and fund.
WITH summed AS (
  SELECT l.region_code, l.fund_code, sum(l.authorised_cents)::bigint AS authorised,
    sum(l.committed_cents)::bigint AS committed, sum(l.paid_cents)::bigint AS paid,
    count(DISTINCT l.project_id) AS projects, bool_or(l.provenance = 'REAL') AS is_real, bool_or(l.provenance = 'DEMO') AS is_demo
  FROM funding.funding_line l WHERE l.year = :year::integer GROUP BY l.region_code, l.fund_code
)
SELECT json_build_object('fundingSummary', coalesce(json_agg(json_build_object(
    'region', CASE WHEN r.code IS NOT NULL THEN json_build_object('code', r.code, 'name', r.name, 'ars', json_build_object('name', a.name)) END,
    'fund', json_build_object('code', f.code, 'name', f.name),
    'authorised', json_build_object('amount', s.authorised, 'currency', 'EUR'),
    'committed', json_build_object('amount', s.committed, 'currency', 'EUR'),
    'paid', json_build_object('amount', s.paid, 'currency', 'EUR'),
    'executionRate', s.paid::float8 / nullif(s.authorised, 0),
    'projectCount', s.projects,
    'provenances', array_remove(ARRAY[CASE WHEN s.is_real THEN 'REAL' END, CASE WHEN s.is_demo THEN 'DEMO' END], NULL)
  ) ORDER BY s.region_code COLLATE "C", s.fund_code COLLATE "C"), '[]'))
FROM summed s
JOIN funding.fund f ON f.code = s.fund_code
LEFT JOIN actors.region r ON r.code = s.region_code
LEFT JOIN actors.ars a ON a.region_code = s.region_code
