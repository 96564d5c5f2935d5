/**
 * What people call the options of the fields that a model may suggest, besides what the rules read in English: German,
 * French, Dutch, Spanish, and plain English. By the option's value or by its label in small letters, so that the words
 * of a scale that an organization named itself are not taken for those shipped. Patterns, between letters that are none.
 */
export const OPTION_WORDS: Readonly<Record<string, string>> = {
  // Severity.
  low: String.raw`minor|trivial|harmless|small|gering\p{L}*|niedrig\p{L}*|harmlos\p{L}*|leicht\p{L}*|faibles?|mineure?s?|bénigne?s?|laag|lage|licht|lichte|baj[oa]s?|leves?|menor`,
  medium: String.raw`moderate|mittel|mittlere[rnms]?|mittelschwer\p{L}*|mäßig\p{L}*|moyen(?:ne)?s?|modérée?s?|gemiddelde?|matige?|medi[oa]s?|moderad[oa]s?`,
  high: String.raw`serious|severe|major|terrible|awful|(?:very|really|quite) bad|hoch|hohe[rnms]?|schwer|schwere[rnms]?|schwerwiegend\p{L}*|schlimm|schlimme[rnms]?|ernst|ernste[rnms]?|gravierend\p{L}*|élevée?s?|hautes?|hauts?|graves?|sérieu(?:x|ses?)|hoog|hoge|ernstige?|zwaar|zware|alt[oa]s?|seri[oa]s?`,
  critical: String.raw`catastrophic|disastrous|devastating|kritisch\p{L}*|katastroph\p{L}*|verheerend\p{L}*|critiques?|catastrophi\p{L}*|kritieke?|rampzalige?|crític[oa]s?|catastrófic[oa]s?`,
  // Likelihood.
  rare: String.raw`hardly ever|selten\p{L}*|(?:sehr|äußerst|höchst) unwahrscheinlich\p{L}*|rares?|très improbables?|zelden|zeldzame?|(?:zeer|heel) onwaarschijnlijke?|rar[oa]s?|muy improbables?`,
  unlikely: String.raw`improbable|unwahrscheinlich\p{L}*|improbables?|peu probables?|onwaarschijnlijke?|poco probables?`,
  possible: String.raw`could well happen|möglich\p{L}*|denkbar|possibles?|mogelijke?|posibles?`,
  likely: String.raw`probable|wahrscheinlich\p{L}*|probables?|waarschijnlijke?`,
  'almost certain': String.raw`(?:fast|nahezu|ziemlich|so gut wie) sicher|(?:presque|quasi(?:ment)?) certaine?|(?:bijna|vrijwel|zo goed als) zeker|casi (?:segur[oa]|ciert[oa])`,
  // Impact.
  negligible: String.raw`vernachlässigbar\p{L}*|unbedeutend\p{L}*|négligeables?|insignifiante?s?|verwaarloosbare?|onbeduidende?|insignificantes?|despreciables?`,
  minor: String.raw`small|gering\p{L}*|kleine?[rnms]?|mineure?s?|faibles?|beperkte?|menor(?:es)?|leves?`,
  moderate: String.raw`medium|mäßig\p{L}*|mittel|mittlere[rnms]?|modérée?s?|moyen(?:ne)?s?|matige?|gemiddelde?|moderad[oa]s?|medi[oa]s?`,
  major: String.raw`big|serious|erheblich\p{L}*|groß|große[rnms]?|schwer|schwere[rnms]?|majeure?s?|importante?s?|graves?|groot|grote|ernstige?|mayor(?:es)?`,
  severe: String.raw`catastrophic|disastrous|schwerwiegend\p{L}*|gravierend\p{L}*|katastroph\p{L}*|verheerend\p{L}*|sévères?|très graves?|catastrophi\p{L}*|(?:zeer|heel) ernstige?|rampzalige?|muy graves?|sever[oa]s?|catastrófic[oa]s?`,
  // Treatment.
  avoid: String.raw`vermeid\p{L}*|évit\p{L}*|vermijd\p{L}*|vermeden|evit\p{L}*`,
  reduce: String.raw`lower|reduzier\p{L}*|verringer\p{L}*|senken|réduir\p{L}*|réduit\p{L}*|atténu\p{L}*|vermindere?n?|verklein\p{L}*|beperken|reduc\p{L}*|mitig\p{L}*`,
  transfer: String.raw`übertrag\p{L}*|versicher\p{L}*|verlager\p{L}*|transfér\p{L}*|assurer|assurance|overdrag\p{L}*|verzeker\p{L}*|transfer\p{L}*|asegurar|seguro`,
  accept: String.raw`akzeptier\p{L}*|hinnehmen|hingenommen|accepter|acceptons|acceptée?|accepteren|aanvaarden|acept\p{L}*|asum\p{L}*`,
  // Kinds of change.
  'model-version': String.raw`modellversion\p{L}*|neue[sn]? modell|modellwechsel|nouveau modèle|version du modèle|nieuwe? model|modelversie|nuevo modelo|versión del modelo`,
  data: String.raw`trainingsdaten|données d.entraînement|trainingsdata|datos de entrenamiento`,
  prompt: String.raw`(?:system)?prompts?|anweisung\p{L}*|consignes?|instructies?|instrucciones`,
  threshold: String.raw`schwell\p{L}*|grenzwert\p{L}*|seuils?|drempel\p{L}*|umbral(?:es)?`,
  'tool-access': String.raw`zugriff\p{L}*|zugang|accès|toegang|accesos?`,
  'supplier-model': String.raw`lieferant\p{L}*|anbieter\p{L}*|fournisseurs?|leveranciers?|proveedor(?:es)?`,
  'intended-use': String.raw`einsatzzweck|verwendungszweck|finalité|usage prévu|beoogd gebruik|uso previsto|finalidad`,
  infrastructure: String.raw`infrastruktur|servern?|serveurs?|hébergement|infrastructuur|servidor(?:es)?|infraestructura`,
  'management-system': String.raw`richtlinien?|politique|procédure|beleid|política|procedimiento`,
  // Kinds of harm.
  safety: String.raw`gesundheit\p{L}*|verletzt\p{L}*|santé|blessée?s?|gezondheid|gewond\p{L}*|salud|herid[oa]s?`,
  'fundamental-rights': String.raw`diskriminier\p{L}*|grundrecht\p{L}*|benachteilig\p{L}*|discrimin\p{L}*|grondrecht\p{L}*|derechos`,
  privacy: String.raw`datenschutz\p{L}*|personenbezogen\p{L}*|adressen?|vie privée|données personnelles|persoonsgegevens|adres|privacidad|datos personales|dirección`,
  financial: String.raw`geld|finanziell\p{L}*|argent|financ\p{L}*|dinero`,
  reputation: String.raw`rufschaden|réputation|reputatie\p{L}*|reputación`,
  security: String.raw`angriff\p{L}*|sicherheitslücken?|gehackt|attaques?|piraté\p{L}*|aanval\p{L}*|beveiliging\p{L}*|ataques?`,
  operations: String.raw`ausfall|ausgefallen|störung\p{L}*|pannes?|indisponib\p{L}*|uitval|storing\p{L}*|caída|interrup\p{L}*`,
  environment: String.raw`umwelt\p{L}*|environnement|milieuschade|medio ambiente`,
};

/** What a figure of a scale is called where it stands beside it: by what the field's name holds. */
export const SCALE_NAMES: readonly { readonly field: RegExp; readonly said: RegExp }[] = [
  {
    field: /likelihood/iu,
    said: /likel|probab|chance|odds|wahrscheinlich|vraisembl|kans|possibilit/iu,
  },
  {
    field: /impact/iu,
    said: /impa[ck]t|consequence|severity|harm|damage|auswirkung|schaden|folgen|schwere|conséquence|gravité|dommage|gevolg|schade|ernst|consecuencia|gravedad|daño/iu,
  },
];

/** Degrees that describe anything: a low battery is no low severity. */
export const DEGREES =
  /^(?:low|medium|high|minor|major|small|big|moderate|serious|severe|critical|gering|niedrig|leicht|mittel|mittlere|mäßig|hoch|hohe|schwer|groß|klein|kritisch|faible|mineur|moyen|modér|élevé|haut|grave|critique|important|laag|lage|licht|matig|gemiddeld|hoog|hoge|zwaar|zware|groot|grote|beperkt|baj|leve|medi|moderad|alt|menor|mayor|crític|rar|selten|zeldza)/iu;

/** What a degree may stand before and still be one of severity, likelihood or impact. */
export const RATED =
  /^(?:severity|sev|likelihood|probability|impact|priority|prio|risk|chance|incident|accident|error|failure|fault|mistake|problem|issue|harm|damage|and|or|but|as|because|for|since|i|we|in|und|oder|aber|da|weil|denn|schwere\p{L}*|wahrscheinlichkeit|auswirkung\p{L}*|risiko|vorfall|fehler|problem|schaden|störung|et|ou|mais|car|gravité|probabilité|risque|incident|erreur|problème|panne|dommage|en|of|maar|want|ernst|kans|gevolg\p{L}*|risico|fout|probleem|schade|storing|y|o|pero|porque|gravedad|probabilidad|impacto|riesgo|incidente|fallo|problema|daño)$/iu;

/** Before a word, these say that it does not hold. */
export const DENIALS =
  /(?:^|[^\p{L}])(?:not|no|never|hardly|neither|nor|without|isn['’]t|wasn['’]t|nicht|kein\p{L}*|nie|kaum|weder|ohne|pas|ni|jamais|sans|aucune?|niet|geen|nooit|noch|zonder|nunca|sin|tampoco)(?:[^\p{L}]+\p{L}+){0,2}[^\p{L}]*$/iu;
