/** A standard, law or framework other than ISO/IEC 42001 that a question names. */
export interface OtherStandard {
  /** "27001", "soc 2": the key under which the registry may know it. */
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

const NUMBERED =
  /\b(?:iso(?:\s*\/\s*iec)?|iec|en|din|bs|ts|tr)[\s-]*(?:ts|tr)?[\s-]*(\d{4,5})(?:-\d+)?(?::\d{4})?/gi;

/**
 * Standards that people name by their number alone. A number that is not listed here needs "ISO" before it.
 */
const BARE =
  /(?<![\d.€$£#-])\b(27001|27002|27005|27017|27018|27701|9001|14001|14031|45001|13485|22301|20000|31000|37001|37301|50001|22989|23894|42005|42006|38507|5338|5259|62304|14971|21434|26262|25010|25012|29100|19011|17021|17065|19770|37002|10002|26000)(?::(?:19|20)\d{2}|-\d+)?\b(?!\s*(?:passages|questions|people|employees|euros?|%))/gi;

const NAMED: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['soc 2', /\bsoc\s?-?[12]\b/gi],
  ['nist 800-53', /\b(?:nist\s+)?(?:sp\s*)?800-\d+\b/gi],
  ['nist csf', /\bnist\s+(?:csf|cybersecurity framework)\b|\bcsf\s*2(?:\.0)?\b/gi],
  ['nist ai rmf', /\b(?:nist\s+)?(?:ai\s+)?rmf\b|\bnist\b(?!\s+(?:csf|sp|800|cyber))/gi],
  ['as9100', /\b(?:as|en)\s?9100\b/gi],
  ['iatf 16949', /\biatf(?:\s*16949)?\b|\b16949\b/gi],
  ['pci dss', /\bpci(?:[\s-]?dss)?\b/gi],
  ['hipaa', /\bhipaa\b/gi],
  ['gdpr', /\bgdpr\b|\bdsgvo\b/gi],
  ['eu ai act', /\b(?:eu\s+)?ai[\s-]act\b|\b2024\/1689\b/gi],
  ['dora', /\bdora\b/gi],
  ['nis2', /\bnis\s?2\b/gi],
  ['mdr', /\bmdr\b/gi],
  ['cobit', /\bcobit\b/gi],
  ['itil', /\bitil\b/gi],
  ['tisax', /\btisax\b/gi],
  ['cis controls', /\bcis\s+(?:controls?|benchmarks?|v?\d)\b/gi],
  ['21 cfr part 11', /\b21\s?cfr(?:\s+part\s+\d+)?\b/gi],
  ['gxp', /\bgxp\b|\bgamp\b/gi],
  ['cmmi', /\bcmmi\b/gi],
  ['fedramp', /\bfedramp\b/gi],
  ['cmmc', /\bcmmc\b/gi],
  ['sox', /\bsarbanes\b|\bsox\b/gi],
  ['bsi grundschutz', /\bbsi\b.{0,15}grundschutz|\bgrundschutz\b/gi],
  ['ieee', /\bieee\s*(?:p?\d{3,5})?/gi],
  ['haccp', /\bhaccp\b/gi],
  ['owasp', /\bowasp\b/gi],
  ['ccpa', /\b(?:ccpa|cpra)\b/gi],
  ['lgpd', /\blgpd\b/gi],
  ['ferpa', /\bferpa\b/gi],
  ['hitrust', /\bhitrust\b/gi],
  ['iso 26262', /\basil\b/gi],
  ['iec 61508', /\bsil[\s-]?[1-4]\b/gi],
  ['do-178c', /\bdo-?178[a-c]?\b/gi],
  ['coso', /\bcoso\b/gi],
  ['togaf', /\btogaf\b/gi],
  ['prince2', /\bprince\s?2\b/gi],
  ['psd2', /\bpsd\s?2\b/gi],
  ['mifid', /\bmifid\b/gi],
  ['solvency ii', /\bsolvency\s+(?:ii|2)\b/gi],
  ['cyber resilience act', /\bcyber\s+resilience\s+act\b/gi],
  ['digital services act', /\bdigital\s+services\s+act\b/gi],
  ['eu data act', /\beu\s+data\s+act\b/gi],
  ['basel', /\bbasel\s+(?:iii|ii|iv|3)\b|\bbcbs\b/gi],
];

/** In the order of the text; 42001 itself is not among them. */
export function otherStandardsIn(text: string): OtherStandard[] {
  const found: OtherStandard[] = [];
  for (const pattern of [NUMBERED, BARE]) {
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').toLowerCase();
      if (name !== '42001') add(found, name, match);
    }
  }
  for (const [name, pattern] of NAMED) {
    for (const match of text.matchAll(pattern)) add(found, name, match);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A text without the names of the standards that were found in it. */
export function withoutNames(text: string, found: readonly OtherStandard[]): string {
  return found.reduceRight((rest, { at, end }) => `${rest.slice(0, at)} ${rest.slice(end)}`, text);
}

function add(found: OtherStandard[], name: string, match: RegExpExecArray): void {
  const at = match.index;
  const end = at + match[0].length;
  if (!found.some((other) => at < other.end && end > other.at)) found.push({ name, at, end });
}
