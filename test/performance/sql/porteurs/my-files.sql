-- The files of a porteur, with what the procedure awaits in the state of each: the rules of the procedure in SQL.
WITH document(action, label) AS (VALUES
  ('LETTER_DECISION', 'Décision sur la lettre d’intention'), ('SPECIFICATION', 'Cahier des charges'), ('ARS_OPINION', 'Avis de l’ARS'),
  ('CTIS_REFERRAL', 'Saisine du comité technique'), ('HAS_OPINION', 'Avis de la HAS'), ('CTIS_OPINION', 'Avis du comité technique'),
  ('AUTHORISATION_ACT', 'Arrêté d’autorisation'), ('FIRST_INCLUSION', 'Première inclusion'), ('EVALUATION_PROTOCOL', 'Protocole d’évaluation'),
  ('ACTIVITY_REPORT', 'Rapport d’activité'), ('INTERIM_REPORT', 'Rapport intermédiaire'), ('FINAL_REPORT', 'Rapport final'),
  ('RESUMPTION_DECISION', 'Décision de reprise'), ('CTIS_GENERALISATION_OPINION', 'Avis du comité technique sur la généralisation'),
  ('CSIS_GENERALISATION_OPINION', 'Avis du conseil stratégique sur la généralisation'), ('OUTCOME_DECISION', 'Décision sur les suites'),
  ('GENERALISATION_TEXT', 'Texte de généralisation')
), porteur AS (
  SELECT o.id, o.name FROM actors.organisation o WHERE o.siren = :siren::text
), page AS (
  SELECT p.*, row_number() OVER (ORDER BY coalesce(p.filed_on, 'infinity'), p.id) AS place
  FROM projects.project p, porteur o WHERE p.porteur_ids @> ARRAY[o.id]
  ORDER BY coalesce(p.filed_on, 'infinity'), p.id LIMIT :first::integer + 1
), latest AS (
  SELECT DISTINCT ON (a.project_id, a.body) a.project_id, a.body, a.due_on, a.verdict, a.given_on IS NOT NULL OR a.given_around IS NOT NULL AS given
  FROM page p JOIN projects.opinion a ON a.project_id = p.id AND a.subject = 'AUTHORISATION'
  ORDER BY a.project_id, a.body, a.dated_on DESC, a.id DESC
), file AS (
  SELECT p.*, e.project_id IS NOT NULL AS evaluated, coalesce(e.protocol_validated, false) AS protocol_validated, e.evaluator_id,
    coalesce(e.awaited_reports, '[]') AS reports, coalesce(e.awaited_reports @> '[{"kind": "FINAL"}]', false) AS final_awaited,
    coalesce(e.generalisation_opinions @> '{CTIS}', false) AS ctis_spoke, coalesce(e.generalisation_opinions @> '{CSIS}', false) AS csis_spoke,
    e.transition_ends_on, ars.due_on AS ars_due, has.due_on AS has_due, ctis.due_on AS ctis_due,
    p.state = 'AVIS_HAS_ATTENDU' OR (p.derogation_kinds @> '{ORGANISATION}' AND has.given IS NOT TRUE) AS lacks_has,
    coalesce(ctis.verdict = 'UNFAVOURABLE', false) AS refused,
    coalesce(l.receiver_id, (SELECT a.organisation_id FROM actors.ars a WHERE a.region_code = p.competent_region_code)) AS ars_id
  FROM page p
  LEFT JOIN projects.evaluation_progress e ON e.project_id = p.id
  LEFT JOIN projects.letter_of_intent l ON l.project_id = p.id
  LEFT JOIN latest ars ON ars.project_id = p.id AND ars.body = 'ARS'
  LEFT JOIN latest has ON has.project_id = p.id AND has.body = 'HAS'
  LEFT JOIN latest ctis ON ctis.project_id = p.id AND ctis.body = 'CTIS'
), awaited AS (
  SELECT f.id AS project_id, w.*, CASE w.party
      WHEN 'PORTEUR' THEN f.porteur_ids[1] WHEN 'ARS' THEN f.ars_id WHEN 'AUTHORITY' THEN f.competent_authority_id
      WHEN 'EVALUATEUR' THEN f.evaluator_id
      WHEN 'RAPPORTEUR_GENERAL' THEN (SELECT o.id FROM actors.organisation o WHERE o.slug = 'rapporteur-general')
      WHEN 'HAS' THEN (SELECT o.id FROM actors.organisation o WHERE o.slug = 'has')
      WHEN 'MINISTRES' THEN (SELECT o.id FROM actors.organisation o WHERE o.slug = 'ministres') END AS organisation_id
  FROM file f CROSS JOIN LATERAL (
    SELECT 1 AS rule, 1 AS place, 'LETTER_DECISION' AS action,
      CASE WHEN f.declared_scope = ANY('{LOCAL,REGIONAL}') THEN 'ARS' ELSE 'RAPPORTEUR_GENERAL' END AS party, NULL::date AS due_on
      WHERE f.state = ANY('{LI_DEPOSEE,LI_EN_INSTRUCTION}')
    UNION ALL SELECT 2, 1, 'SPECIFICATION', 'PORTEUR', NULL WHERE f.state = ANY('{RECEVABLE,CDC_EN_CONSTRUCTION}')
    UNION ALL SELECT 3, 1, 'ARS_OPINION', 'ARS', f.ars_due WHERE f.state = 'INSTRUCTION_ARS'
    UNION ALL SELECT 4, 1, 'CTIS_REFERRAL', 'RAPPORTEUR_GENERAL', NULL WHERE f.state = 'TRANSMIS_RG'
    UNION ALL SELECT 5, 1, 'HAS_OPINION', 'HAS', f.has_due
      WHERE f.state = ANY('{TRANSMIS_RG,AVIS_HAS_ATTENDU,SAISINE_CTIS,AVIS_CTIS_RENDU}') AND f.lacks_has
    UNION ALL SELECT 6, 1, 'CTIS_OPINION', 'CTIS', coalesce(f.ctis_due, (f.state_since + interval '3 months')::date) WHERE f.state = 'SAISINE_CTIS'
    UNION ALL SELECT 7, 1, 'AUTHORISATION_ACT', 'AUTHORITY', NULL WHERE f.state = 'AVIS_CTIS_RENDU' AND NOT f.refused
    UNION ALL SELECT 8, 1, 'SPECIFICATION', 'PORTEUR', NULL WHERE f.state = 'AVIS_CTIS_RENDU' AND f.refused
    UNION ALL SELECT 9, 1, 'FIRST_INCLUSION', 'PORTEUR', NULL WHERE f.state = 'AUTORISE'
    UNION ALL SELECT 10, 1, 'EVALUATION_PROTOCOL', 'EVALUATEUR', NULL WHERE f.state = ANY('{AUTORISE,EN_COURS}') AND NOT f.protocol_validated
    UNION ALL SELECT CASE r.kind WHEN 'ACTIVITY' THEN 11 ELSE 12 END, r.place, r.kind || '_REPORT', CASE r.kind WHEN 'ACTIVITY' THEN 'PORTEUR' ELSE 'EVALUATEUR' END, r.due_on
      FROM ROWS FROM (jsonb_to_recordset(f.reports) AS (kind text, "dueOn" date)) WITH ORDINALITY AS r(kind, due_on, place)
      WHERE f.state = ANY('{EN_COURS,TERMINE,EVALUATION_FINALE}') AND r.kind = ANY('{ACTIVITY,INTERIM}') AND r.due_on <= :at::date + 180
    UNION ALL SELECT 13, 1, 'RESUMPTION_DECISION', 'AUTHORITY', NULL WHERE f.state = 'SUSPENDU'
    UNION ALL SELECT 14, 1, 'FINAL_REPORT', 'EVALUATEUR', (f.ends_on + interval '6 months')::date
      WHERE f.state = ANY('{TERMINE,EVALUATION_FINALE}') AND (NOT f.evaluated OR f.final_awaited)
    UNION ALL SELECT 15, 1, 'CTIS_GENERALISATION_OPINION', 'CTIS', NULL
      WHERE f.state = ANY('{EVALUATION_FINALE,AVIS_GENERALISATION}') AND f.evaluated AND NOT f.final_awaited AND NOT f.ctis_spoke
    UNION ALL SELECT 16, 1, 'CSIS_GENERALISATION_OPINION', 'CSIS', NULL WHERE f.state = 'AVIS_GENERALISATION' AND f.ctis_spoke AND NOT f.csis_spoke
    UNION ALL SELECT 17, 1, 'OUTCOME_DECISION', 'AUTHORITY', NULL WHERE f.state = 'AVIS_GENERALISATION' AND f.ctis_spoke AND f.csis_spoke
    UNION ALL SELECT 18, 1, 'GENERALISATION_TEXT', 'MINISTRES', coalesce(f.transition_ends_on, (f.state_since + interval '18 months')::date)
      WHERE f.state = 'PERIODE_TRANSITOIRE'
  ) w WHERE f.state_since IS NOT NULL
)
SELECT json_build_object('organisation', (
  SELECT json_build_object(
    'name', o.name,
    'projects', json_build_object(
      'totalCount', (SELECT count(*) FROM projects.project p WHERE p.porteur_ids @> ARRAY[o.id]),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > :first::integer FROM page)),
      'nodes', coalesce((
        SELECT json_agg(json_build_object(
          'slug', p.slug, 'title', p.title, 'state', p.state, 'stateSince', p.state_since,
          'letterOfIntent', (
            SELECT json_build_object('number', l.number, 'depositedOn', l.deposited_on, 'receiver', json_build_object('name', r.name))
            FROM projects.letter_of_intent l JOIN actors.organisation r ON r.id = l.receiver_id WHERE l.project_id = p.id),
          'nextActions', coalesce((
            SELECT json_agg(json_build_object(
              'action', a.action, 'document', d.label, 'party', a.party,
              'organisation', (SELECT json_build_object('name', r.name) FROM actors.organisation r WHERE r.id = a.organisation_id),
              'committee', (SELECT json_build_object('name', c.name) FROM actors.committee c WHERE c.code = a.party),
              'dueOn', a.due_on, 'late', coalesce(a.due_on < :at::date, false), 'daysLate', :at::date - a.due_on
            ) ORDER BY a.rule, a.place)
            FROM awaited a JOIN document d USING (action) WHERE a.project_id = p.id), '[]')
        ) ORDER BY p.place)
        FROM page p WHERE p.place <= :first::integer), '[]')))
  FROM porteur o))
