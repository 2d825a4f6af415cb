-- All about one experiment.
SELECT json_build_object('project', (
  SELECT json_build_object(
    'slug', p.slug, 'title', p.title, 'state', p.state, 'scope', p.scope, 'provenance', p.provenance, 'source', p.source,
    'confidence', p.confidence, 'themes', p.themes, 'paymentModels', p.payment_models,
    'regions', coalesce((
      SELECT json_agg(json_build_object('code', r.code, 'name', r.name) ORDER BY c.place)
      FROM unnest(p.region_codes) WITH ORDINALITY AS c(code, place) JOIN actors.region r ON r.code = c.code), '[]'),
    'porteurs', coalesce((
      SELECT json_agg(json_build_object('role', c.role, 'organisation', json_build_object('name', o.name, 'kinds', o.kinds)) ORDER BY c.position)
      FROM projects.porteur c JOIN actors.organisation o ON o.id = c.organisation_id WHERE c.project_id = p.id), '[]'),
    'competentAuthority', (SELECT json_build_object('name', o.name) FROM actors.organisation o WHERE o.id = p.competent_authority_id),
    'authorisations', json_build_object('nodes', coalesce((
      SELECT json_agg(json_build_object('kind', l.kind, 'signedOn', l.signed_on, 'nor', l.nor,
        'jorfUrl', 'https://www.legifrance.gouv.fr/jorf/id/' || l.jorftext) ORDER BY l.dated_on, l.id)
      FROM (SELECT * FROM projects.legal_act l WHERE l.project_id = p.id AND l.purpose = 'AUTHORISATION'
        ORDER BY l.dated_on, l.id LIMIT 10) l), '[]')),
    'stateHistory', json_build_object('nodes', coalesce((
      SELECT json_agg(json_build_object('state', s.state, 'on', s.happened_on) ORDER BY s.position, s.id)
      FROM (SELECT * FROM projects.state_event s WHERE s.project_id = p.id ORDER BY s.position, s.id LIMIT 30) s), '[]')),
    'funding', (
      SELECT json_build_object(
        'authorised', CASE WHEN m.known THEN json_build_object('amount', coalesce(m.authorised, 0)) END,
        'paid', CASE WHEN m.known THEN json_build_object('amount', coalesce(m.paid, 0)) END,
        'statedAmounts', coalesce((
          SELECT json_agg(json_build_object('statement', t.statement,
            'amount', json_build_object('amount', t.amount_cents, 'currency', 'EUR'), 'source', t.source, 'confidence', t.confidence)
            ORDER BY t.part_of_id IS NOT NULL, t.year NULLS FIRST, t.amount_cents DESC, t.id)
          FROM funding.stated_amount t WHERE t.project_id = p.id), '[]'))
      FROM (
        SELECT p.provenance = 'DEMO' OR count(*) > 0 AS known, sum(l.authorised_cents)::bigint AS authorised, sum(l.paid_cents)::bigint AS paid
        FROM funding.funding_line l WHERE l.project_id = p.id) m),
    'evaluation', CASE WHEN e.id IS NOT NULL THEN json_build_object(
      'status', e.status,
      'evaluators', coalesce((
        SELECT json_agg(json_build_object('name', o.name) ORDER BY i.place)
        FROM unnest(e.evaluator_ids) WITH ORDINALITY AS i(id, place) JOIN actors.organisation o ON o.id = i.id), '[]'),
      'indicatorValues', json_build_object('nodes', coalesce((
        SELECT json_agg(json_build_object(
          'indicator', json_build_object('label', i.label, 'unit', i.unit), 'comparison', v.comparison, 'value', v.value,
          'reference', v.reference, 'difference', v.difference, 'n', v.n, 'nReference', v.n_reference, 'source', v.source,
          'confidence', v.confidence) ORDER BY v.indicator_code, v.id)
        FROM (SELECT * FROM evaluation.indicator_value v WHERE v.evaluation_id = e.id ORDER BY v.indicator_code, v.id LIMIT 20) v
        JOIN evaluation.indicator i ON i.code = v.indicator_code), '[]')),
      'outcome', (
        SELECT json_build_object('kind', o.kind, 'vehicle', o.vehicle, 'reference', o.reference)
        FROM evaluation.outcome o WHERE o.evaluation_id = e.id)) END,
    'finalReportDueOn', (p.ends_on + interval '6 months')::date)
  FROM projects.project p LEFT JOIN evaluation.evaluation e ON e.project_id = p.id WHERE p.slug = :slug::text))
