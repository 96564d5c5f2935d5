/**
 * What the patterns in `knowledge/misconceptions` write as `<name>`: ways to say one thing. A member may hold
 * another class. "a <number>" is "A.9", "<number> <number>" is "9.2".
 */
export const WORD_CLASSES: Readonly<Record<string, string>> = {
  standard: '42001|the standard|this standard|iso|the norm|clause <number>|a <number>|<number> <number>',
  certified: 'certificate|certified|certification|certify|badge|seal',
  demands:
    'require|requirement|demand|prescribe|mandate|mandatory|compulsory|obligatory|oblige|obligation|force|insist|stipulate|dictate|impose|enforce|order|fixed|sets|want|must|have to|has to|calls for|expects|specify|lay down|laid down|supposed to|bound to|need to',
  needless:
    'no need|not need|needn’t|need not|no longer|not any more|unnecessary|superfluous|redundant|skip|drop|dropped|cancel|delete|leave out|omit|replace|instead of|spare|exempt|obsolete|save ourselves|get rid of|throw away|can go|stop|free of|relieved|released from|off the hook|don’t have to|do not have to|abolish|waive|do without|scrap|forget',
  so: 'so|since|because|therefore|right|isn’t it|doesn’t it|aren’t they|thus|hence|given that|seeing that|now that|correct|as|anyway|after all|obviously|naturally',
  forbidden:
    'not allowed|isn’t allowed|aren’t allowed|forbidden|forbid|banned|ban|prohibited|prohibit|may not|must not|mustn’t|cannot|can’t|not permitted|illegal|unlawful|off limits|out of the question|ruled out',
  only: 'only|just|merely|solely|exclusively|nothing but|purely|no more than|nothing else than',
  hours: 'hour|day|week|month|year|minute|percent|per cent',
  not: 'not|no|never|nothing|none|neither|nobody|isn’t|doesn’t|don’t|aren’t|wasn’t|won’t|cannot|can’t|without',
  firm: 'company|firm|organization|organisation|business|we|us|our|group',
  supplier:
    'vendor|supplier|provider|manufacturer|openai|microsoft|aws|azure|google|anthropic|hyperscaler|subcontractor',
};
