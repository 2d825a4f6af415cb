/** The rule table, the policy and the life of a project as a page in Markdown: `schema/rules.md`. */
import { ProjectState } from '../vocabulary/project-state.js';
import type { Confidence } from '../vocabulary/provenance.js';
import type { RuleSeverity } from '../vocabulary/rule-severity.js';
import { policySettings } from './policy.js';
import type { AnyRule } from './rule.js';
import { ruleGroups } from './rules.js';
import { sourceA, sourceB } from './sources.js';
import type { TransitionActor, TransitionRow } from './transition-row.js';
import { transitionRows } from './transitions.js';
import { transitionsDiagram } from './transitions-diagram.js';

/** How the page names those who act. */
const actorNames: Readonly<Record<TransitionActor, string>> = {
  PORTEUR: 'porteur',
  RECEIVER: 'receiver (ARS or rapporteur général)',
  ARS: 'ARS',
  RAPPORTEUR_GENERAL: 'rapporteur général',
  HAS: 'HAS',
  CTIS: 'CTIS',
  CSIS: 'CSIS',
  AUTHORITY: 'authority (ministers or DG ARS)',
  EVALUATOR: 'evaluator',
  GOVERNMENT: 'Parliament or Government',
  CLOCK: 'the clock',
};

const code = (text: string) => `\`${text}\``;
const list = (texts: readonly string[]) => texts.join('<br>');
const verb = (severity: RuleSeverity) => (severity === 'WARN' ? 'warns' : 'refuses');
const confidenceOf = (confidence: Confidence | null) => confidence?.toLowerCase() ?? '–';

/** A line of a table; a bar within a cell would end it. */
const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (titles: readonly string[], rows: readonly (readonly string[])[]) => [
  line(titles),
  line(titles.map(() => '---')),
  ...rows.map(line),
  '',
];

const ruleCells = ({ id, statement, quotation, source, confidence, severity, refusals }: AnyRule) => [
  id,
  statement,
  quotation === null ? '–' : `« ${quotation} »`,
  source.replace(sourceA, 'Source A').replace(sourceB, 'Source B'),
  confidenceOf(confidence),
  verb(severity),
  list(
    refusals.map(
      (each) => `${code(each.code)} (${each.field}${each.severity === severity ? '' : `; ${verb(each.severity)}`})`,
    ),
  ),
];

const stateName = (state: ProjectState | null) => (state === null ? 'the beginning' : code(state));

const transitionCells = (row: TransitionRow) => [
  row.id,
  list(row.from.map(stateName)),
  row.to === 'SAME' ? 'stays' : stateName(row.to),
  row.event,
  list(row.actors.map((actor) => actorNames[actor])),
  list([...row.documents, row.rules.join(', ')].filter((text) => text !== '')),
  row.delay === null ? '–' : list([row.delay.says, ...row.delay.settings.map(code)]),
  row.confidence === null ? row.source : `${row.source} (${confidenceOf(row.confidence)})`,
];

/** The page. It depends on nothing but the tables. */
export function rulesPage(): string {
  return [
    '# The rules of the scheme',
    '',
    'Every rule by which the graph judges, with its source. A rule that refuses lets nothing change; one that warns lets it',
    'happen and says what is not as it should be. A refusal names its rule, its code and the fact at fault.',
    'Confidence: high, read in an official text or in one of the two founding documents; medium, in a serious secondary source,',
    'or one step of inference.',
    '',
    `- ${sourceA}`,
    `- ${sourceB}`,
    '',
    ...ruleGroups.flatMap(({ title, rules }) => [
      `## ${title}`,
      '',
      ...table(['rule', 'demands', 'quotation', 'source', 'confidence', 'if not', 'codes'], rules.map(ruleCells)),
    ]),
    '## What the documents leave open',
    '',
    'Each is a setting with a default. A delay of null: none is known, and nothing is late by it.',
    '',
    ...table(
      ['setting', 'question', 'values', 'default', 'reason', 'source'],
      Object.entries(policySettings).map(([name, setting]) => [
        code(name),
        setting.question,
        setting.values,
        code(String(setting.default)),
        setting.reason,
        setting.source,
      ]),
    ),
    '## The states',
    '',
    ...table(
      ['state', 'label', 'meaning'],
      Object.entries(ProjectState.codes).map(([state, { label, description }]) => [code(state), label, description]),
    ),
    '## The life of a project',
    '',
    ...table(
      ['no.', 'from', 'to', 'what happens', 'who', 'what must be there', 'delay', 'source (confidence)'],
      transitionRows.map(transitionCells),
    ),
    '```mermaid',
    ...transitionsDiagram(),
    '```',
    '',
  ].join('\n');
}
