-- The files under instruction with an organisational derogation and no opinion of the HAS.
WITH derogation(code, kind, label) AS (VALUES
  ('FACTURATION', 'FINANCEMENT', 'Facturation'),
  ('TARIFICATION', 'FINANCEMENT', 'Tarification'),
  ('REMBOURSEMENT', 'FINANCEMENT', 'Remboursement'),
  ('PAIEMENT_DIRECT', 'FINANCEMENT', 'Paiement direct des honoraires par le malade'),
  ('PARTICIPATION_ASSURE', 'FINANCEMENT', 'Participation de l’assuré'),
  ('PARTAGE_HONORAIRES', 'ORGANISATION', 'Partage d’honoraires entre professionnels de santé'),
  ('HEBERGEMENT_NON_MEDICALISE', 'ORGANISATION', 'Prestations d’hébergement non médicalisé'),
  ('AUTORISATION_ACTIVITE_GROUPEMENT', 'ORGANISATION', 'Autorisation d’activité de soins et d’équipements matériels lourds à des groupements'),
  ('DIALYSATS_DOMICILE', 'ORGANISATION', 'Dispensation à domicile des dialysats'),
  ('MISSIONS_ETABLISSEMENT', 'ORGANISATION', 'Missions des établissements de santé'),
  ('COMPETENCES_PROFESSIONNELS', 'COMPETENCES', 'Compétences des professionnels de santé')
), wanted AS (
  SELECT p.* FROM projects.project p
  WHERE p.derogation_kinds && '{ORGANISATION}' AND p.state = ANY('{TRANSMIS_RG,AVIS_HAS_ATTENDU,SAISINE_CTIS}')
    AND p.missing_opinions @> '{HAS}'
), page AS (
  SELECT p.*, row_number() OVER (ORDER BY coalesce(p.state_since, 'infinity'), p.id) AS place
  FROM wanted p ORDER BY coalesce(p.state_since, 'infinity'), p.id LIMIT :first::integer + 1
)
SELECT json_build_object('projects', json_build_object(
  'totalCount', (SELECT count(*) FROM wanted),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
  'nodes', coalesce((
    SELECT json_agg(json_build_object(
      'slug', p.slug, 'title', p.title, 'state', p.state, 'stateSince', p.state_since, 'scope', p.scope,
      'derogations', coalesce((
        SELECT json_agg(json_build_object('code', d.code, 'kind', d.kind, 'label', d.label) ORDER BY c.place)
        FROM unnest(p.derogation_codes) WITH ORDINALITY AS c(code, place) JOIN derogation d USING (code)), '[]'),
      'opinions', json_build_object('nodes', coalesce((
        SELECT json_agg(json_build_object('requestedOn', a.requested_on, 'dueOn', a.due_on,
          'organisation', (SELECT json_build_object('name', o.name) FROM actors.organisation o WHERE o.id = a.organisation_id)
        ) ORDER BY a.dated_on, a.id)
        FROM (SELECT * FROM projects.opinion a WHERE a.project_id = p.id AND a.body = 'HAS' ORDER BY a.dated_on, a.id LIMIT 20) a), '[]')),
      'porteurs', coalesce((
        SELECT json_agg(json_build_object('organisation', json_build_object('name', o.name)) ORDER BY c.position)
        FROM projects.porteur c JOIN actors.organisation o ON o.id = c.organisation_id WHERE c.project_id = p.id), '[]')
    ) ORDER BY p.place)
    FROM page p WHERE p.place <= :first::integer), '[]')))
