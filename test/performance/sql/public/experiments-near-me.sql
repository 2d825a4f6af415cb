-- The running projects of a département, on some themes or on any.
WITH wanted AS (
  SELECT p.* FROM projects.project p
  WHERE p.departement_codes && ARRAY[:departement::text] AND (:themes::text[] IS NULL OR p.themes && :themes::text[]) AND p.state = 'EN_COURS'
), page AS (
  SELECT p.*, row_number() OVER (ORDER BY p.title_sort, p.id) AS place FROM wanted p ORDER BY p.title_sort, p.id LIMIT :first::integer + 1
)
SELECT json_build_object('projects', json_build_object(
  'totalCount', (SELECT count(*) FROM wanted),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
  'nodes', coalesce((
    SELECT json_agg(json_build_object(
      'slug', p.slug, 'title', p.title, 'summary', p.summary, 'provenance', p.provenance,
      'porteurs', coalesce((
        SELECT json_agg(json_build_object('role', c.role, 'organisation', json_build_object('name', o.name, 'website', o.website)) ORDER BY c.position)
        FROM projects.porteur c JOIN actors.organisation o ON o.id = c.organisation_id WHERE c.project_id = p.id), '[]'),
      'sites', json_build_object('nodes', coalesce((
        SELECT json_agg(json_build_object('name', s.name, 'communeCode', s.commune_code) ORDER BY s.name_sort, s.id)
        FROM (SELECT * FROM projects.site s WHERE s.project_id = p.id AND s.departement_code = :departement::text
          ORDER BY s.name_sort, s.id LIMIT 20) s), '[]')),
      'authorisations', json_build_object('nodes', coalesce((
        SELECT json_agg(json_build_object('nor', l.nor, 'jorfUrl', 'https://www.legifrance.gouv.fr/jorf/id/' || l.jorftext,
          'signedOn', l.signed_on) ORDER BY l.dated_on, l.id)
        FROM (SELECT * FROM projects.legal_act l WHERE l.project_id = p.id AND l.purpose = 'AUTHORISATION'
          ORDER BY l.dated_on, l.id LIMIT 10) l), '[]'))
    ) ORDER BY p.place)
    FROM page p WHERE p.place <= :first::integer), '[]')))
