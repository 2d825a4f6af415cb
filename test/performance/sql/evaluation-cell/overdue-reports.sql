-- The reports that are overdue on a day, with their evaluators and projects.
WITH overdue AS (
  SELECT r.* FROM evaluation.report r WHERE r.kind = ANY('{INTERIM,FINAL}') AND r.overdue_during @> :at::date
), page AS (
  SELECT r.*, row_number() OVER (ORDER BY coalesce(r.due_on, 'infinity'), r.id) AS place
  FROM overdue r ORDER BY coalesce(r.due_on, 'infinity'), r.id LIMIT :first::integer + 1
)
SELECT json_build_object('reports', json_build_object(
  'totalCount', (SELECT count(*) FROM overdue),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
  'nodes', coalesce((
    SELECT json_agg(json_build_object(
      'kind', r.kind, 'version', r.version, 'dueOn', r.due_on,
      'overdue', coalesce(r.due_on < :at::date AND (r.delivered_from IS NULL OR r.delivered_from > :at::date), false),
      'evaluation', json_build_object('status', e.status, 'evaluators', coalesce((
        SELECT json_agg(json_build_object('name', o.name) ORDER BY i.place)
        FROM unnest(e.evaluator_ids) WITH ORDINALITY AS i(id, place) JOIN actors.organisation o ON o.id = i.id), '[]')),
      'project', json_build_object(
        'slug', p.slug, 'title', p.title, 'state', p.state, 'endsOn', p.ends_on,
        'finalReportDueOn', (p.ends_on + interval '6 months')::date,
        'porteurs', coalesce((
          SELECT json_agg(json_build_object('role', c.role, 'organisation', json_build_object('name', o.name)) ORDER BY c.position)
          FROM projects.porteur c JOIN actors.organisation o ON o.id = c.organisation_id WHERE c.project_id = p.id), '[]'),
        'competentAuthority', (SELECT json_build_object('name', o.name) FROM actors.organisation o WHERE o.id = p.competent_authority_id))
    ) ORDER BY r.place)
    FROM page r
    JOIN evaluation.evaluation e ON e.id = r.evaluation_id
    JOIN projects.project p ON p.id = r.project_id
    WHERE r.place <= :first::integer), '[]')))
