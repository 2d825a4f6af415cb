-- The projects of a region with their sites there, the acts that authorise them, and their money.
WITH page AS (
  SELECT p.*, row_number() OVER (ORDER BY p.title_sort, p.id) AS place
  FROM projects.project p WHERE p.region_codes @> ARRAY[:region::text] ORDER BY p.title_sort, p.id LIMIT :first::integer + 1
)
SELECT json_build_object('ars', (
  SELECT json_build_object(
    'name', a.name,
    'region', json_build_object('code', r.code, 'name', r.name),
    'projects', json_build_object(
      'totalCount', (SELECT count(*) FROM projects.project p WHERE p.region_codes @> ARRAY[:region::text]),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
      'nodes', coalesce((
        SELECT json_agg(json_build_object(
          'slug', p.slug, 'title', p.title, 'scope', p.scope, 'state', p.state, 'provenance', p.provenance,
          'sites', json_build_object('nodes', coalesce((
            SELECT json_agg(json_build_object('name', s.name, 'finessEt', s.finess_et, 'communeCode', s.commune_code,
              'joinedOn', s.joined_on, 'leftOn', s.left_on) ORDER BY s.name_sort, s.id)
            FROM (SELECT * FROM projects.site s WHERE s.project_id = p.id AND s.region_code = :region::text
              ORDER BY s.name_sort, s.id LIMIT 50) s), '[]')),
          'authorisations', json_build_object('nodes', coalesce((
            SELECT json_agg(json_build_object('kind', l.kind, 'signedOn', l.signed_on, 'nor', l.nor,
              'raaNumber', l.raa_number, 'arsNumber', l.ars_number) ORDER BY l.dated_on, l.id)
            FROM (SELECT * FROM projects.legal_act l WHERE l.project_id = p.id AND l.purpose = 'AUTHORISATION'
              ORDER BY l.dated_on, l.id LIMIT 20) l), '[]')),
          'funding', (
            SELECT json_build_object(
              'authorised', CASE WHEN m.known THEN json_build_object('amount', coalesce(m.authorised, 0)) END,
              'committed', CASE WHEN m.known THEN json_build_object('amount', coalesce(m.committed, 0)) END,
              'paid', CASE WHEN m.known THEN json_build_object('amount', coalesce(m.paid, 0)) END,
              'byFund', coalesce((
                SELECT json_agg(json_build_object('fund', json_build_object('code', f.fund_code), 'byNature', f.natures) ORDER BY f.fund_code)
                FROM (
                  SELECT n.fund_code, json_agg(json_build_object('nature', n.nature,
                    'authorised', json_build_object('amount', n.authorised)) ORDER BY n.nature) AS natures
                  FROM (
                    SELECT l.fund_code, l.nature, sum(l.authorised_cents)::bigint AS authorised
                    FROM funding.funding_line l WHERE l.project_id = p.id GROUP BY l.fund_code, l.nature) n
                  GROUP BY n.fund_code) f), '[]'))
            FROM (
              SELECT p.provenance = 'DEMO' OR count(*) > 0 AS known, sum(l.authorised_cents)::bigint AS authorised,
                sum(l.committed_cents)::bigint AS committed, sum(l.paid_cents)::bigint AS paid
              FROM funding.funding_line l WHERE l.project_id = p.id) m)
        ) ORDER BY p.place)
        FROM page p WHERE p.place <= :first::integer), '[]')))
  FROM actors.ars a JOIN actors.region r ON r.code = a.region_code WHERE a.region_code = :region::text))
