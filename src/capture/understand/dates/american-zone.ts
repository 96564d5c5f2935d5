/** Zones of the United States, where 03/11 is the eleventh of March and "2:30" is after lunch. */
const AMERICAN = new RegExp(
  String.raw`^(?:US/|America/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Boise|` +
    String.raw`Detroit|Juneau|Nome|Sitka|Adak|Menominee|Metlakatla|Yakutat|Indiana/|Kentucky/|` +
    String.raw`North_Dakota/)|Pacific/Honolulu)`,
  'u',
);

export function isAmericanZone(timezone: string): boolean {
  return AMERICAN.test(timezone);
}
