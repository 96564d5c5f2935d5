import { row, type SmallDocument } from './small-index.ts';

/** Five short documents of a hospital: another trade, other words, other habits than those of the example organization. */
export const HOSPITAL: readonly SmallDocument[] = [
  {
    title: 'Clinical AI policy',
    passages: [
      {
        heading: 'Purpose',
        text: 'St. Brigid Hospital uses AI to help clinicians, never to replace them. This policy sets the rules for every ward and laboratory.',
      },
      {
        heading: 'Principles',
        text: 'A physician confirms every diagnosis that software suggests. Patients are told at admission which AI tools take part in their care and may opt out at any time. No tool may decide on resuscitation.',
      },
      {
        heading: 'Private devices',
        text: 'Photographs of patients must not be uploaded to public chatbots, not even without a name. Dictation apps on private phones are forbidden.',
      },
      {
        heading: 'Commitment',
        text: 'The medical director, Dr. Helen Osei, approved this policy. It is reviewed every 24 months. The ethics committee meets on the first Monday of each quarter.',
      },
    ],
    info: { approvedBy: 'Dr. Helen Osei', approvedOn: '2026-03-02' },
  },
  {
    title: 'Register of AI applications',
    passages: [
      row({
        Application: 'TriageFlow',
        Use: 'Sorts arrivals in the emergency department by urgency',
        Department: 'Emergency',
        Owner: 'Dr. Amir Rahimi',
        Maker: 'Medisort GmbH',
        State: 'in use since 2025',
      }),
      row({
        Application: 'LungScan',
        Use: 'Marks nodules on chest CT images',
        Department: 'Radiology',
        Owner: 'Dr. Sofia Lind',
        Maker: 'own development',
        State: 'trial until 30 June 2027',
      }),
      row({
        Application: 'BedPlan',
        Use: 'Forecasts free beds for the next 72 hours',
        Department: 'Patient logistics',
        Owner: 'Tom Baker',
        Maker: 'own development',
        State: 'in use since 2024',
      }),
      {
        heading: 'Notes on LungScan',
        text: 'LungScan was trained on 41,000 images from three hospitals. In the trial of autumn 2026 it found 94 % of the nodules that two radiologists had marked. It does not read images of children under 16.',
      },
    ],
  },
  {
    title: 'Handling of AI mishaps',
    passages: [
      {
        heading: 'Reporting',
        text: 'Whoever notices a wrong or missing alert of a clinical AI tool reports it before the end of the shift in the safety portal. If a patient may be harmed, call the risk nurse on 7300 at once.',
      },
      {
        heading: 'First measures',
        text: 'The charge nurse may stop a tool on the ward. Pharmacy and laboratory tools are stopped by the head of the department only. A stopped tool is used again only after the risk nurse has agreed.',
      },
      {
        heading: 'Analysis',
        text: 'The patient safety board analyses each event with harm within 14 days. In 2026 there were 9 events, of which 2 caused harm. Reports are kept for 30 years, because patients may ask for them all their lives.',
      },
    ],
  },
  {
    title: 'Purchase of clinical software',
    passages: [
      {
        heading: 'Before an offer is accepted',
        text: 'A maker must present a CE certificate, the results by age and sex, and a contact who answers within 8 hours. Without them no contract is signed.',
      },
      {
        heading: 'Contract',
        text: 'The contract must give us the right to inspect, 60 days of notice before an update, and deletion of our data within 90 days of its end. The maker may not train its products with our records.',
      },
      {
        heading: 'Approval',
        text: 'Offers up to €20,000 are approved by the head of the department; above that by the purchasing committee.',
      },
    ],
  },
  {
    title: 'Training of clinical staff',
    passages: [
      row({
        Group: 'Nurses',
        Course: 'Alerts and their limits',
        Length: '2 hours',
        Repeat: 'every 2 years',
      }),
      row({
        Group: 'Radiologists',
        Course: 'Reading with LungScan',
        Length: '6 hours',
        Repeat: 'once',
      }),
      {
        heading: 'Rules',
        text: 'Nobody works with a clinical tool before the course has been passed. The pass mark is 75 %. Whoever fails three times is taught by a mentor on the ward.',
      },
      {
        heading: 'Attendance',
        text: 'By the end of October 2026, 88 % of the nurses had taken the course; the target is 95 %. The night shift is behind.',
      },
    ],
  },
];

/** Questions of clinicians, and the document that answers; null where no document does. */
export const HOSPITAL_QUESTIONS: readonly (readonly [question: string, title: string | null])[] = [
  ['does a doctor still have to confirm what the software thinks my patient has?', 'Clinical AI policy'],
  ['Can a patient refuse that AI takes part in their treatment?', 'Clinical AI policy'],
  ['may I upload a photo of a wound to ChatGPT if the name is not on it', 'Clinical AI policy'],
  ['is the dictation app on my own phone ok?', 'Clinical AI policy'],
  ['how often do we review the clinical AI policy', 'Clinical AI policy'],
  ['On which day does the ethics committee meet?', 'Clinical AI policy'],
  ['who looks after TriageFlow?', 'Register of AI applications'],
  ['who makes the triage software', 'Register of AI applications'],
  ['until when does the trial of LungScan run?', 'Register of AI applications'],
  ['how many images was LungScan trained on', 'Register of AI applications'],
  ['can I use LungScan for an eight year old child?', 'Register of AI applications'],
  ['how far ahead does the bed forecast look', 'Register of AI applications'],
  ['By when do I have to report an alert that did not come?', 'Handling of AI mishaps'],
  ['what number do I call when a patient might be harmed', 'Handling of AI mishaps'],
  ['may the charge nurse switch off a tool on her ward?', 'Handling of AI mishaps'],
  ['Who can stop the tool in the laboratory?', 'Handling of AI mishaps'],
  ['how many mishaps with harm were there in 2026', 'Handling of AI mishaps'],
  ['why do we keep the reports for thirty years?', 'Handling of AI mishaps'],
  ['what must the contract with a maker contain', 'Purchase of clinical software'],
  ['how long before an update does the vendor have to tell us?', 'Purchase of clinical software'],
  ['Who approves an offer of 35,000 euros?', 'Purchase of clinical software'],
  ['how long is the course for nurses and how often do I repeat it', 'Training of clinical staff'],
  ['what is the pass mark', 'Training of clinical staff'],
  ['what happens if I fail the course three times?', 'Training of clinical staff'],
  ['What share of nurses had taken the course by October?', 'Training of clinical staff'],
  ['what did Medisort charge us for TriageFlow?', null],
  ['who sits on the ethics committee?', null],
  ['why did we buy TriageFlow from Medisort and not from somebody else', null],
  ['Has a patient ever opted out of TriageFlow?', null],
  ['which three hospitals gave images for LungScan?', null],
  ['how many nodules did LungScan miss last week', null],
  ['what is the mobile number of Dr. Lind', null],
  ['which mishap of 2026 was the worst?', null],
  ['who was harmed in the two events?', null],
  ['Why is the night shift behind with the course?', null],
  ['show me the minutes of the patient safety board', null],
  ['which offers did the purchasing committee turn down this year', null],
  ['who teaches the course for radiologists', null],
  ['Did Tom Baker pass the course?', null],
  ['will LungScan be kept after the trial?', null],
];
