-- The counters of the scheme on two days, the figures published as of the first, and the allocations of the funds.
WITH measure(code, label) AS (VALUES
  ('LETTERS_FILED', 'Lettres d’intention déposées'),
  ('LETTERS_FILED_IN_PERIOD', 'Lettres d’intention déposées sur la période'),
  ('ADMISSIBLE_SHARE', 'Part de projets recevables'),
  ('REGIONAL_SHARE', 'Part de projets régionaux'),
  ('NATIONAL_SHARE', 'Part de projets nationaux'),
  ('PROJECTS_IN_INSTRUCTION', 'Projets en instruction'),
  ('PROJECTS_AUTHORISED', 'Projets autorisés'),
  ('PROJECTS_AUTHORISED_OR_RUNNING', 'Projets autorisés ou en cours'),
  ('PROJECTS_DEPLOYED', 'Projets déployés'),
  ('PROJECTS_RUNNING', 'Projets en cours'),
  ('PROJECTS_FINISHED', 'Projets terminés'),
  ('PROJECTS_FINISHING_IN_YEAR', 'Projets se terminant dans l’année'),
  ('PROJECTS_IN_TRANSITION', 'Projets en période transitoire'),
  ('PROJECTS_GENERALISED', 'Projets transposés dans le droit commun'),
  ('PROJECTS_TO_ENTER_LAW', 'Projets devant entrer dans le droit commun'),
  ('PROJECTS_TO_ENTER_LAW_SHARE', 'Part de projets devant entrer dans le droit commun'),
  ('SUCCESS_RATE', 'Taux de succès'),
  ('EXPERIMENTS', 'Expérimentations'),
  ('PROTOCOLS_VALIDATED', 'Protocoles d’évaluation validés'),
  ('PEOPLE_REACHABLE', 'Personnes concernées'),
  ('STRUCTURES', 'Structures participantes'),
  ('POPULATION_SHARE', 'Part de projets pour une population'),
  ('TELEHEALTH_EXPERIMENTS', 'Expérimentations avec télésanté'),
  ('FISS_COMMITTED_MULTIYEAR', 'Fiss engagé (pluriannuel)'),
  ('FIR_COMMITTED_MULTIYEAR', 'FIR engagé (pluriannuel)'),
  ('EVALUATION_BUDGET', 'Budget d’évaluation'),
  ('ACCELERATOR_BUDGET', 'Budget des accélérateurs'),
  ('ALLOCATION_INCREASE', 'Hausse de dotation')
), day(on_day) AS (VALUES (:at::date), (:before::date)
), provenance(code, letters, acts, events) AS MATERIALIZED (
  SELECT code,
    EXISTS (SELECT FROM projects.letter_of_intent l WHERE l.provenance = code),
    EXISTS (SELECT FROM projects.project p WHERE p.provenance = code AND p.authorised_latest IS NOT NULL),
    EXISTS (SELECT FROM projects.state_event e WHERE e.provenance = code)
  FROM (VALUES ('REAL'), ('DEMO')) AS v(code)
), counted AS (
  SELECT d.on_day, v.code,
    CASE WHEN v.letters THEN (SELECT count(*) FROM projects.letter_of_intent l WHERE l.provenance = v.code AND l.deposited_on <= d.on_day) END AS letters,
    CASE WHEN v.acts THEN (SELECT count(*) FROM projects.project p WHERE p.provenance = v.code AND p.authorised_latest <= d.on_day) END AS authorised,
    CASE WHEN v.events THEN s.running END AS running, CASE WHEN v.events THEN s.finished END AS finished,
    CASE WHEN v.events THEN s.transition END AS transition, CASE WHEN v.events THEN s.generalised END AS generalised
  FROM day d CROSS JOIN provenance v CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE e.state = ANY('{AUTORISE,EN_COURS,SUSPENDU}')) AS running,
      count(*) FILTER (WHERE e.state = ANY('{ARRET_ANTICIPE,TERMINE,EVALUATION_FINALE,AVIS_GENERALISATION,PERIODE_TRANSITOIRE,GENERALISE,NON_GENERALISE,RELANCE_V2}')) AS finished,
      count(*) FILTER (WHERE e.state = 'PERIODE_TRANSITOIRE') AS transition,
      count(*) FILTER (WHERE e.state = 'GENERALISE') AS generalised
    FROM projects.state_event e
    WHERE e.provenance = v.code AND e.happened_on <= d.on_day AND (e.until_on IS NULL OR e.until_on > d.on_day)) s
), counters AS (
  SELECT r.on_day, jsonb_build_object(
    'asOf', r.on_day, 'lettersFiled', r.letters, 'authorised', r.authorised, 'running', r.running, 'finished', r.finished,
    'inTransition', r.transition, 'generalised', r.generalised,
    'fictional', f.authorised, 'fictionalRunning', f.running, 'fictionalGeneralised', f.generalised) AS shown
  FROM counted r JOIN counted f USING (on_day) WHERE r.code = 'REAL' AND f.code = 'DEMO'
), published AS (
  SELECT jsonb_agg(jsonb_build_object(
    'measure', t.measure, 'label', m.label, 'value', t.value, 'unit', t.unit, 'qualifier', t.qualifier, 'asOf', t.as_of,
    'source', t.source, 'confidence', t.confidence) ORDER BY t.measure, t.population, t.theme, t.id) AS figures
  FROM evaluation.published_figure t JOIN measure m ON m.code = t.measure
  WHERE t.region_code IS NULL AND t.as_of <= :at::date AND NOT EXISTS (
    SELECT FROM evaluation.published_figure later
    WHERE later.measure = t.measure AND later.as_of > t.as_of AND later.as_of <= :at::date
      AND (later.region_code, later.theme, later.population) IS NOT DISTINCT FROM (t.region_code, t.theme, t.population))
)
SELECT json_build_object(
  'at', (SELECT c.shown || jsonb_build_object('publishedFigures', coalesce(f.figures, '[]')) FROM counters c, published f WHERE c.on_day = :at::date),
  'before', (SELECT c.shown FROM counters c WHERE c.on_day = :before::date),
  'funds', json_build_object('nodes', (
    SELECT json_agg(json_build_object('code', f.code, 'name', f.name, 'allocations', coalesce((
      SELECT json_agg(json_build_object(
        'year', a.year,
        'forecast', CASE WHEN a.forecast_cents IS NOT NULL THEN json_build_object('amount', a.forecast_cents) END,
        'final', CASE WHEN a.final_cents IS NOT NULL THEN json_build_object('amount', a.final_cents) END,
        'source', a.source) ORDER BY a.year, a.id)
      FROM funding.annual_allocation a WHERE a.fund_code = f.code), '[]')) ORDER BY f.code)
    FROM funding.fund f)))
