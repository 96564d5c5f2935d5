/**
 * Nouns that name an AI system or a machine by themselves, so that "the parking camera" or "our tutor app"
 * is one.
 */
export const SYSTEM_HEADS: ReadonlySet<string> = new Set(
  `chatgpt midjourney bot chatbot voicebot robot cobot drone copilot autopilot assistant helper avatar
  concierge tutor app application engine model algorithm tool system platform software solution module
  classifier detector predictor recommender estimator scorer scorecard ranker matcher optimizer
  optimiser planner scheduler router dispatcher controller monitor scanner parser extractor tagger
  labeller labeler marker checker verifier validator filter moderator transcriber summarizer
  summariser generator dialer dialler camera sensor radar kiosk ocr forecaster profiler segmenter
  recognizer recogniser recognition transcription analyzer analyser calculator tracker finder counter screener screening gpt llm ai
  mailbot pricer diagnoser simulator crawler harvester sorter picker shuttle scribe cam coach notetaker reader advisor
  adviser companion buddy dictation translator grader scorer proctor lock grid checkout navigator receptionist interviewer
  writer reviewer pilot gatekeeper autograder maker builder drafter rewriter suggester corrector proofreader allocator
  plugin vision aid inspector spotter updater recsys chat caller`.split(/\s+/u),
);

/** Before these heads they make something else of them: "first aid", "company vision", "team chat". */
export const OTHER_THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  aid: new Set([
    'first',
    'legal',
    'hearing',
    'financial',
    'visual',
    'state',
    'foreign',
    'teaching',
    'mutual',
    'humanitarian',
  ]),
  vision: new Set([
    'company',
    'strategic',
    'shared',
    'overall',
    'team',
    'tunnel',
    'double',
    'blurred',
    'our',
  ]),
  inspector: new Set([
    'health',
    'building',
    'food',
    'safety',
    'police',
    'tax',
    'fire',
    'chief',
    'school',
    'labour',
    'labor',
    'ticket',
  ]),
  chat: new Set(
    'football quick nice team teams group live family slack whatsapp private quick internal coffee web website customer support member members client customers video short long little this'.split(
      ' ',
    ),
  ),
  caller: new Set(
    'first last one second third angry elderly old cold female male french german each another next'.split(
      ' ',
    ),
  ),
};

/** Heads that yield to a clearer one in the same message. */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  `model tool system platform software solution module engine algorithm application app ai checker marker
  monitor filter camera sensor recognition transcription screening controller planner scheduler helper
  assistant tutor generator coach companion buddy lock navigator advisor adviser
  receptionist interviewer pilot checkout agent maker builder drafter plugin vision aid inspector chat caller updater`.split(
    /\s+/u,
  ),
);

/**
 * Words before a head that do not name anything: "the new model", "a language model", "our supplier's tool".
 */
export const EMPTY_MODIFIERS: ReadonlySet<string> = new Set(
  `new old current existing previous same other another different whole entire main next last first
  second third latest supplier supplier's vendor vendor's provider's language base foundation open
  closed own live production test staging better bigger smaller newer older updated fine tuned large
  small ai good bad wrong right broken faulty favourite favorite public private single only best
  available underlying final actual real such any some every each no all both many few several most
  more one two three four five listed unlisted high low risk automatic automated affected involved
  said machine learning ml deep neural trained retrained master generative statistical pilot
  version release system model`.split(/\s+/u),
);

/** Before a head that may be any machine they name what every office has, "the email system"; "the email sorter" is one. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  `management operating ticket ticketing email mail payment erp crm hr's file core banking billing
  backup monitoring logging alerting database cooling heating`.split(/\s+/u),
);

/** What such a system perceives, so that "face match" or "voice authentication" is one. */
export const PERCEIVED: ReadonlySet<string> = new Set(
  `face facial voice speech emotion image object anomaly handwriting sentiment fingerprint iris gait plate sign pose gesture
  video audio scan intent plagiarism deepfake posture fatigue lip`.split(/\s+/u),
);
export const PERCEIVING: ReadonlySet<string> = new Set(
  'detection recognition authentication identification verification match matching analysis classification login unlock id'.split(
    ' ',
  ),
);

/** What a "service" does that is a system: "the translation service". */
export const SERVICES: ReadonlySet<string> = new Set(
  'translation transcription dictation captioning subtitling summarization summarisation chat scoring'.split(
    ' ',
  ),
);

/** A head followed by one of these is part of something else: "model version", "tool access", "app store". */
export const NOT_A_HEAD_BEFORE: ReadonlySet<string> = new Set(
  `version versions release data output outputs inversion card cards weights provider supplier
  vendor training name update change store owner owners prompt threshold inventory drift risk risks
  quality performance accuracy results result bias security log logs register policy procedure
  settings parameters features theft poisoning stealing extraction validation`.split(/\s+/u),
);

/** Words at which a name begins at the latest: what stands before them does not belong to it. */
export const NAME_BOUNDARIES: ReadonlySet<string> = new Set(
  `the a an our my your their his her its this that these those of for to in on at by with from into
  about against via through over under and or but nor so because since when while if whether as than
  then there here we i you he she it they is are was were be been being has have had do does did will
  would can could may might shall should must not no get gets got gave give gives given make makes
  made use uses used using let lets see sees saw seen say says said tell told show shows showed switch
  switched replace replaced update upgrade move moved change changed raise raised lower lowered
  connect retrain train deploy add remove put extend allow allows stop stopped start started turn
  turned shut log report record register open create note file new incident risk request please pls hi
  hello hey dear yesterday today tomorrow concerning regarding involving involves called named like
  within without after before during until how what who which where why also only just again still
  already now very too lads guys folks team all w x re per blame blamed think thought believe fear
  worried afraid that's it's there's don't doesn't didn't our's fyi btw ok um uh well unlike rename
  introduce launch buy bought pilot test tests tested near both either neither however although though
  once whenever keeps kept run runs ran running`.split(/\s+/u),
);

/** What makes "AI" before it a description: "free AI websites", "an AI answer". */
export const NOT_AI_BEFORE: ReadonlySet<string> = new Set(
  `website websites site sites plugin plugins service services answer answers team strategy act literacy ethics office policies
  written generated based tools content text image images`.split(/\s+/u),
);

/**
 * Heads that "AI" alone makes no name of: "an AI tool" is any, "the AI tutor" is one.
 */
export const TOO_GENERAL: ReadonlySet<string> = new Set(
  'system tool model app application platform software solution engine module algorithm assistant ai'.split(
    ' ',
  ),
);

/**
 * Products whose names look like a system's but that are the surroundings of one: offices, stores, clouds, networks.
 */
export const SURROUNDINGS: ReadonlySet<string> = new Set(
  `sharepoint whatsapp github gitlab openai youtube linkedin paypal powerpoint onedrive postgresql mysql javascript
  typescript wordpress salesforce servicenow deepmind iphone ipad ebay macbook mcdonald mcdonalds devops mlops iot saas
  phd covid airbnb tiktok facebook huggingface langchain pytorch tensorflow mongodb nosql oauth bigquery redshift aws azure
  onprem dataset datasets wifi email emails ok pdf api docusign zendesk hubspot confluence deepseek deepl mailchimp bytedance pgvector
  chatops faq faqs kpi kpis sla slas gpus vms cvs ids sops llms apis pcs tvs ceos blackrock mastercard`.split(
    /\s+/u,
  ),
);

/** Machines of an office: with any of these the modifiers above make no AI system. */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(
  'system tool app application platform software solution engine module'.split(' '),
);

/** What systems do, by which they are called where nothing else names them: "the energy forecast", "the sepsis alert". */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'forecast optimisation optimization detection recognition prediction score scoring alert routing matching ranking sorting suggestion grading'.split(
    ' ',
  ),
);

/** Before one of those these say how it is, or of what every system has one. */
export const NO_FUNCTION_OF: ReadonlySet<string> = new Set(
  `risk confidence fairness quality test early error false wrong new old first last next final average high low highest lowest higher
  lower minimum maximum total same similarity credit red ai single whole overall anomaly drift bias incident monitoring weather budget
  own automatic f1 accuracy match satisfaction nps one each every any no security fire smoke pattern outlier best worst`.split(
    /\s+/u,
  ),
);

/** Nouns that elsewhere begin a request, and the machines that deal with them: "the medical report reader". */
export const READS: ReadonlySet<string> = new Set(
  'report record request file note log incident order'.split(' '),
);
export const READ_BY: ReadonlySet<string> = new Set(
  'reader writer parser scanner checker generator builder extractor summarizer summariser classifier router sorter'.split(
    ' ',
  ),
);
