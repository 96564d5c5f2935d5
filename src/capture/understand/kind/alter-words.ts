/**
 * Verbs with which people alter a system on purpose; said by "we" in the present, each of them announces a
 * change.
 */
export const ALTER_STRONG =
  'change|replace|switch|move|migrate|update|upgrade|downgrade|raise|lower|increase|decrease|' +
  'deploy|release|roll ?out|install|introduce|retrain|re train|fine tune|finetune|extend|' +
  'expand|connect|swap|adjust|tighten|loosen|rewrite|reword|relabel|disable|activate|' +
  'deactivate|implement|launch|modify|refresh|grant|revoke|turn (?:on|off)|switch (?:on|off)|' +
  'decommission|retire|revise|integrate|rename|shorten|relax|bump|tweak|rework|recalibrate|' +
  'roll back|phase out|cut over|redesign|add|remove|set|reduce';

/** Verbs that alter something only when they are intended: "we will use it for …", not "we use it". */
export const ALTER_BASE =
  `${ALTER_STRONG}|train|tune|edit|give|enable|merge|apply|link|limit|restrict|use|start using|` +
  `stop using|push|ship|host|test|pilot|let|allow|screen|make (?:a |some )?changes?|include|` +
  `exclude|open|bring|put|go live|patch|calibrate|cap|hand over|take over|rely|build|integrate|` +
  `offer|cover|run`;

/** "We are moving it on Sunday", "replacing the model of …". */
export const ALTER_ING =
  'changing|replacing|switching|moving|migrating|updating|upgrading|downgrading|raising|' +
  'lowering|increasing|decreasing|deploying|releasing|rolling (?:out|back)|installing|' +
  'introducing|retraining|re training|fine tuning|finetuning|extending|expanding|connecting|' +
  'swapping|adjusting|tightening|loosening|rewriting|rewording|relabell?ing|disabling|enabling|' +
  'activating|deactivating|implementing|launching|modifying|refreshing|granting|revoking|' +
  'turning (?:on|off)|switching (?:on|off)|decommissioning|retiring|revising|integrating|' +
  'renaming|shortening|relaxing|tweaking|reworking|phasing out|adding|removing|setting|' +
  'reducing|giving|putting|opening|bringing|hosting';

export const ALTER_PAST =
  'changed|replaced|switched|moved|migrated|updated|upgraded|downgraded|raised|lowered|' +
  'increased|decreased|reduced|added|removed|deployed|released|rolled (?:out|back)|installed|' +
  'introduced|retrained|re trained|trained|tuned|fine tuned|finetuned|extended|expanded|' +
  'connected|swapped|adjusted|tightened|loosened|rewrote|rewritten|reworded|edited|relabelled|' +
  'relabeled|gave|given|enabled|disabled|activated|deactivated|implemented|launched|set|' +
  'modified|merged|applied|refreshed|granted|revoked|turned(?: \\w+){0,6} (?:on|off|up|down)|' +
  'switched (?:on|off)|cleaned(?: up)?|decommissioned|retired|revised|integrated|linked|' +
  'limited|restricted|renamed|shortened|relaxed|started using|stopped using|bumped|pushed|' +
  'shipped|patched|went live|included|excluded|tweaked|reworked|calibrated|recalibrated|' +
  'put into production|brought live|taken into use|opened|cut over|hosted|phased out|redesigned';

/** What a change touches. Altering one of these is a change even where no system is named. */
export const ALTER_OBJECTS =
  'thresholds?|cut ?offs?|cut offs?|prompts?|(?:model |software )?versions?|releases?|models?|' +
  'training (?:data|set)|data ?sets?|intended use|use cases?|(?:tool |web |api |\\w+ )?access|' +
  'servers?|infrastructure|cloud|suppliers?|vendors?|providers?|procedures?|policy|' +
  'management system|instructions|guard ?rails?|parameters?|settings?|configuration|config|' +
  'weights|data ?cent(?:re|er)s?|region|api|plug ?ins?|knowledge base|aims|(?:risk )?(?:matrix|' +
  'criteria)|statement of applicability|soa|retention|logging|features?|limits?|raci|' +
  'review cycle|taxonomy|guidelines?|scope|index|templates?|embeddings?|temperature|time ?outs?|' +
  'fields?|forms?|sections?|checklists?|questionnaires?|categories|rules|(?:keyword|block|allow) ?lists?|' +
  'hosting|endpoints?|library|framework|interface|languages?|hyperparameters?|schedule|process(?:es)?|tools?|inventory';
