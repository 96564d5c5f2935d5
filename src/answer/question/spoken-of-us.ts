/** What an organization has, and the assistant has not. */
const OF_AN_ORGANIZATION =
  'objectives?|targets?|goals?|kpis?|metrics?|issues|context|scope|policy|policies|procedures?|process(?:es)?|programmes?|programs?|plans?|registers?|inventor(?:y|ies)|' +
  'risks?|treatments?|incidents?|changes?|controls?|exclusions?|soa|statement\\s+of\\s+applicability|suppliers?|vendors?|customers?|users?|employees?|staff|people|teams?|managers?|management|' +
  'board|committee|auditors?|audits?|findings?|nonconformit(?:y|ies)|corrective\\s+actions?|reviews?|roles?|responsibilit(?:y|ies)|owners?|competences?|training\\s+(?:plan|records?|programme)|' +
  'awareness|communication|parties|stakeholders|needs|requirements|expectations|resources|systems?|models?|data\\s*sets?|datasets?|impact\\s+assessments?|assessments?|measures|monitoring|' +
  'criteria|appetite|methods?|methodology|documentation|documents?|records|evidence|aims|isms|organi[sz]ation|company|certificate|certification|aims\\s+manager|life\\s*cycle|stages?|logs?|backups?';
/** "Your external issues", "your current AI objectives". */
const YOUR = new RegExp(String.raw`\byour(?=\s+(?:[\p{L}\d/-]+\s+){0,3}?(?:${OF_AN_ORGANIZATION})\b)`, 'giu');

/** Of these it is the assistant that is asked, or ordered. */
const OF_ITS_OWN =
  /\b(?:prompts?|instructions?|instructed|(?:api|secret|access)\s*keys?|context\s+window|tokens?|guidelines|guardrails|rules|limits|temperature|tool\s+definitions|internet|ignore|(?:model|llm|engine|version)\b[^.?!]*\byou|stored\s+on|my\s+(?:boss|manager|colleague))\b/iu;

/** What only the assistant can do, or what is asked of it. */
const OF_THE_ASSISTANT =
  /^(?:know|think|mean|understand|tell|show|help|explain|find|answer|say|recommend|suggest|advise|see|remember|speak|like|want|feel|believe|read|look|give|list|please|sure|able|there|real|human|an?|the|also|even|still|really|just|work|learn|log|save|send|write|translate|summari[sz]e|compare|quote|cite|allowed|going)\b/iu;
const DO_YOU = /\b(do|did|have|are)\s+you\s+(?=(\p{L}+))/giu;
/** After these it is asked of whoever does the work. */
const HOW = /\b(?:how|where|when|why|who|whom|whose|what|which)\b[^?.!]*$/iu;

/**
 * "What are your external issues?" ▶ "what are our external issues?": an auditor says "you" to the organization. What speaks to the
 * assistant ("what are your instructions?") stays as it is.
 */
export function spokenOfUs(question: string): string {
  if (OF_ITS_OWN.test(question)) return question;
  return question
    .replace(YOUR, (your) => (your.startsWith('Y') ? 'Our' : 'our'))
    .replace(DO_YOU, (whole, does: string, done: string, at: number) =>
      HOW.test(question.slice(0, at)) && !OF_THE_ASSISTANT.test(done) ? `${does} we ` : whole,
    );
}
