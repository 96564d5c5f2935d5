/**
 * What incidents, risks and changes are called in other languages than English. A question that speaks of none is not put
 * into English to see whether it takes several looks; one in another script always is.
 */
const RECORDS =
  /in[cz]ident|vorf[aä]ll|zwischenf[aä]ll|störung|st[oö]rning|risi[kc]|risque|riesgo|risch|risco|ryzyk|änderung|veränderung|changement|modification|wijziging|verandering|cambio|modifica|mudança|alteraç|zmian|ändring|endring|ændring|hendelse|hændelse|händelse|zdarze|olay|değişiklik/iu;

export function speaksOfRecords(question: string): boolean {
  const letters = question.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  return foreign > letters.length / 2 || RECORDS.test(question);
}
