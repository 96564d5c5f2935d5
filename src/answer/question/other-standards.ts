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
  /(?<![\d.€$£#-])\b(27001|27002|27005|27017|27018|27701|9001|14001|14031|45001|13485|22301|20000|31000|37001|37301|50001|22989|23894|42005|42006|38507|5338|5259|62304|14971|21434|26262|25010|25012|29100|19011|17021|17065|19770|37002|10002|26000|28000|22000|22300|22313|27003|27004|27032|27033|27034|27035|27036|27037|27552|27799|24027|24028|24029|24030|24368|24372|24668|25059|25024|29119|29147|30111|30414|31010|31022|37000|37301|41001|42010|55001|56001|56002|62443|61508|80001|8183|12207|12791|15288|15408|15504|15939|16085|16949|20400|20889|21500|21502|23053|23247|23270|20547|42105|5392|5469|6254|4213)(?::(?:19|20)\d{2}|-\d+)?\b(?!\s*(?:passages|questions|people|employees|euros?|%))/gi;

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
  // The standard's own annexes have letters: Roman numbers are the Act's.
  ['eu ai act', /\b(?:eu\s+)?ai[\s-]act\b|\b2024\/1689\b|\bannex\s+(?:i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,3})\b/gi],
  ['the law', /\bart(?:icle|\.)?\s*\d{1,3}\b(?:\s*\(\d+\))*/gi],
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
  ['eu data act', /\b(?:eu\s+)?data\s+act\b/gi],
  ['basel', /\bbasel\s+(?:iii|ii|iv|3)\b|\bbcbs\b/gi],
  ['nist ssdf', /\bssdf\b/gi],
  ['nist privacy framework', /\bnist\s+privacy\s+framework\b/gi],
  ['sa8000', /\bsa\s?8000\b/gi],
  ['oecd', /\boecd\b/gi],
  ['unesco', /\bunesco\b/gi],
  ['council of europe convention', /\bcouncil\s+of\s+europe\b/gi],
  ['colorado ai act', /\bcolorado\b/gi],
  ['nyc local law 144', /\blocal\s+law\s+144\b/gi],
  ['ai verify', /\bai\s+verify\b/gi],
  ['ivdr', /\bivdr\b/gi],
  ['fda', /\bfda\b/gi],
  ['eu data governance act', /\bdata\s+governance\s+act\b/gi],
  ['digital services act', /\bDSA\b/g],
  ['digital markets act', /\bDMA\b|\bdigital\s+markets\s+act\b/g],
  ['eidas', /\beidas\b/gi],
  ['csrd', /\bcsrd\b|\besrs\b/gi],
  ['csddd', /\bcsddd\b|\bcs3d\b/gi],
  ['product liability directive', /\bproduct\s+liability\s+directive\b/gi],
  ['machinery regulation', /\bmachinery\s+(?:regulation|directive)\b/gi],
  ['uk gdpr', /\buk\s+(?:ico|dpa)\b|\bico\s+guidance\b/gi],
  ['pipl', /\bpipl\b/gi],
  ['pipeda', /\bpipeda\b/gi],
  ['glba', /\bglba\b/gi],
  ['coppa', /\bcoppa\b/gi],
  ['hitech', /\bhitech\s+act\b/gi],
  ['c5', /\bbsi\s+c5\b|\bC5\s+(?:criteria|attestation|catalogue|testat)\b/g],
  ['vda isa', /\bvda(?:[\s-]isa)?\b/gi],
  ['marisk', /\bmarisk\b/gi],
  ['sr 11-7', /\bsr\s?11-7\b/gi],
  ['mitre atlas', /\bmitre\b/gi],
  ['csa ccm', /\bcsa\s+(?:ccm|star)\b|\bcloud\s+controls\s+matrix\b/gi],
  ['six sigma', /\bsix\s+sigma\b|\bdmaic\b/gi],
  ['pmbok', /\bpmbok\b/gi],
  ['safe', /\bscaled\s+agile\b/gi],
  ['wcag', /\bwcag\b/gi],
  ['fips', /\bfips\s?\d+/gi],
  ['bcr', /\bbinding\s+corporate\s+rules\b/gi],
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
