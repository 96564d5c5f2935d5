/** Nouns that count people. Branches, tickets, days, files and euros are not among them. */
export const PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  `people person persons customer customers user users applicant applicants patient patients employee
  employees candidate candidates client clients claimant claimants caller callers policyholder
  policyholders borrower borrowers student students pupil pupils citizen citizens resident residents
  colleague colleagues member members subscriber subscribers consumer consumers individual individuals
  passenger passengers driver drivers guest guests visitor visitors cardholder cardholders jobseeker
  jobseekers tenant tenants shopper shoppers buyer buyers seller sellers recipient recipients women
  woman men man child children kids minors minor pensioner pensioners worker workers staff parent
  parents traveller travellers traveler travelers taxpayer taxpayers homeowner homeowners holder
  holders seekers seeker victim victims contractor contractors learner learners participant
  participants donor donors merchant merchants freelancer freelancers retiree retirees depositor
  depositors debtor debtors insured beneficiary beneficiaries respondent respondents teenager
  teenagers adult adults senior seniors nurse nurses doctor doctors teacher teachers intern interns
  trainee trainees agents agent farmer farmers lender lenders investor investors owners hires joiners
  veterans migrants refugees families loanees players player fans followers folk folks humans mothers
  fathers couples spectators attendees attendee readers cyclists pedestrians pedestrian cyclist
  motorists motorist commuters commuter riders rider couriers courier technicians technician operators
  brokers broker lodgers inmates lawyers accountants interpreters neighbours neighbors families donors opponents invitees insurants housemates players voters holidaymakers skiers hikers growers landlords occupants ratepayers evacuees listeners viewers insureds reviewers handlers officers adjusters clerks cashiers salespeople volunteers
  beginners recruits apprentices toddlers babies infants girls boys ladies gentlemen elders relatives carers caregivers prisoners detainees defendants
  claimers renters leaseholders campers swimmers runners climbers bidders exhibitors sponsors musicians soldiers firefighters authors translators artists
  entrants examinees graduates alumni newcomers mourners worshippers parishioners fishermen villagers townspeople`.split(
    /\s+/u,
  ),
);

/**
 * People who deal with it rather than suffer it: their number is not asked for unless they are said to be
 * affected.
 */
export const HELPERS: ReadonlySet<string> = new Set(
  `engineer engineers developer developers analyst analysts reviewer reviewers agents agent handlers
  handler officers adjusters clerks operators technicians technician lawyers auditors auditor testers tester experts
  expert managers manager`.split(/\s+/u),
);

/** Words between a number and its noun that keep the meaning: "12 of our premium customers". */
export const BETWEEN_NOT: ReadonlySet<string> = new Set(
  `and or to in on at by for from with per days day hours hour minutes minute weeks week months month
  years year percent euros euro dollars tickets ticket branches branch versions version times time
  files file percentage points k eur usd gbp was were is are has have had did got get saw received
  because but that which who when while our the my your his her their this these january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm o'clock fake test
  dummy synthetic fictitious fictional invented imaginary simulated`.split(/\s+/u),
);
