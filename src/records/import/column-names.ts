import type { RecordKind } from '../define-record.ts';

/** What can be imported: a concern comes from a person, and not from a list. */
export type ImportKind = Exclude<RecordKind, 'concern'>;
export const IMPORT_KINDS = ['incident', 'risk', 'change'] as const satisfies readonly ImportKind[];

/** What a column can be beside a field of the record. */
export const BESIDE_FIELDS = { status: 'Status', confidentiality: 'Confidentiality' } as const;

/** By field, with commas between the names. */
type Names = Readonly<Record<string, string>>;

/**
 * How registers head their columns, by the field that is meant; in lower case, without signs. Names that stand in front
 * win over those behind where a file has both. Gathered from published templates of risk, incident and change registers.
 */
const SHARED: Names = {
  title: 'title, name, short description, summary, headline, subject',
  description: 'description, details, detail, narrative, statement, full description, long description',
  system:
    'ai system, system, ai system name, system name, application, ai application, model, ai model, ' +
    'tool, asset, product, service',
  owner:
    'owner, responsible, responsible person, person responsible, assigned to, assignee, ' +
    'accountable, action owner, lead',
  status: 'status, state, current status, stage, phase',
  confidentiality: 'confidentiality, classification, visibility, confidential, restricted, access',
  reference:
    'reference elsewhere, reference, external id, id, ref, ref no, reference no, reference number, ' +
    'key, ticket, ticket id, ticket number, number, no, nr, identifier',
};

const BY_KIND: Readonly<Record<ImportKind, Names>> = {
  incident: {
    title: 'incident title, incident name, incident',
    description: 'what happened, incident description, description of incident, event description, event',
    reference: 'incident id, incident no, incident number, incident ref',
    owner: 'incident owner, handler, incident manager',
    status: 'incident status',
    occurredAt:
      'occurred at, occurred, happened, happened at, date of incident, incident date, date occurred, ' +
      'date of occurrence, event date, occurred on, start, started, start date, date, when',
    detectedAt:
      'detected, detected at, detected on, noticed, discovered, discovered on, date detected, ' +
      'date discovered, detection date',
    endedAt: 'ended, ended at, end, end date, resolved at, resolved on, date resolved, resolution date',
    severity: 'severity, severity level, incident severity, sev, criticality, priority',
    affectedCount:
      'people affected, affected people, persons affected, affected persons, number affected, ' +
      'no of people affected, number of people affected, users affected, affected users, ' +
      'customers affected',
    affectedGroups: 'groups affected, affected groups, who was affected, affected parties',
    harmTypes: 'kinds of harm, harm types, harm type, type of harm, harm, harms',
    immediateAction:
      'done at once, immediate action, immediate actions, containment, containment action, ' +
      'actions taken, action taken',
    rootCause: 'root cause, root causes, root cause analysis, rca',
    cause: 'kind of cause, cause category, type of cause',
    correctiveAction: 'corrective action, corrective actions, capa, remediation, corrective measures',
    awareAt: 'organization aware, aware at, date aware, awareness date',
    outcome: 'harm or near miss, outcome, near miss',
    seriousCase: 'serious incident, serious case',
    personalData: 'personal data breached, personal data, personal data breach, data breach',
  },
  risk: {
    title: 'risk title, risk name, risk',
    description:
      'risk description, description of risk, risk statement, what could go wrong, risk event, ' + 'threat',
    reference: 'risk id, risk no, risk number, risk ref',
    owner: 'risk owner, treatment owner',
    status: 'risk status',
    likelihood:
      'likelihood, inherent likelihood, likelihood score, likelihood rating, gross likelihood, ' +
      'probability, inherent probability, initial likelihood, chance',
    impact:
      'impact, inherent impact, impact score, impact rating, gross impact, initial impact, ' +
      'consequence, consequences, severity',
    treatment:
      'treatment, risk treatment, treatment option, treatment strategy, risk response, response, ' +
      'response strategy, strategy, treatment decision',
    treatmentPlan:
      'treatment plan, risk treatment plan, mitigation, mitigations, mitigation plan, ' +
      'mitigating actions, action plan, actions, measures, planned measures',
    controls: 'controls, annex a controls, applicable controls, annex a, iso 42001 controls, control',
    dueDate: 'treatment due, due date, due, deadline, target date, by when, completion date',
    reviewDate: 'next review, review date, next review date, review due, date of next review',
    residualLikelihood: 'residual likelihood, residual probability, target likelihood, net likelihood',
    residualImpact: 'residual impact, residual consequence, residual severity, target impact, net impact',
    riskSource: 'sources of the risk, risk source, source of risk, source, sources, risk sources',
    affects: 'affects, affected, affected parties, who is affected, stakeholders',
  },
  change: {
    title: 'change title, change name, change',
    description: 'change description, description of change, what should change, what changes',
    reference: 'change id, change no, change number, change ref, rfc, rfc no',
    owner: 'change owner, requester, requested by, change manager',
    status: 'change status',
    changeKind: 'kind of change, change kind, change category, category, kind, what it touches',
    changeType: 'change type, type, type of change',
    reason: 'reason, reason for change, justification, rationale, business reason, why',
    plannedFor:
      'planned for, planned date, date planned, planned on, scheduled for, scheduled, scheduled date, ' +
      'planned, planned start, date',
    implementedAt:
      'implemented, implemented at, implemented on, date implemented, implementation date, go live, ' +
      'go live date, completed on',
    approver: 'approver, approved by, change approver',
    rollbackPlan: 'way back, rollback, rollback plan, roll back plan, backout plan, back out plan',
    validation: 'validation, test plan, testing, tests, verification',
    touches: 'touches, affected items, scope, impacted systems',
  },
};

/** The names by which a column of a kind's register is known, best first: those of the kind before those of every kind. */
export function columnNames(kind: ImportKind, field: string): readonly string[] {
  return [BY_KIND[kind][field], SHARED[field]].flatMap((names) => names?.split(', ') ?? []);
}

/** "Likelihood (1-5) *" and "risk_owner" as they are compared: "likelihood", "risk owner". */
export function comparable(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[([{].*?[)\]}]/gu, ' ')
    .replace(/#/gu, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
