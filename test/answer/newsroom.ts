/** The documents of a broadcaster: a policy in numbered paragraphs, a guideline, a procedure with a table, and a register as CSV. */
export const NEWSROOM: Readonly<Record<string, string>> = {
  'ai-policy.md': `---
title: Policy on Artificial Intelligence
version: "2.1"
status: approved
---
# Policy on Artificial Intelligence

## 1 Purpose
Radio Norrland uses AI to help its journalists, never to replace their judgement. This policy says what we hold ourselves to.

## 2 Scope
The policy applies to everybody who works for Radio Norrland, freelancers and interns included.

## 3 What we hold ourselves to
3.1 A journalist decides what is published. No AI system publishes on its own.
3.2 Listeners are told when a voice, a picture or a text was made by AI.
3.3 We do not clone the voice of a person, alive or dead, without a written consent that the legal department keeps.

## 4 Exceptions
The chief editor may allow an exception for at most 30 days.
`,
  'newsroom-guideline.md': `---
title: Newsroom guideline for AI tools
version: "1.4"
status: approved
---
# Newsroom guideline for AI tools

## Transcription
Use ScribeNord for interviews. Recordings are deleted from ScribeNord after 14 days.

## Translation
Machine translation may be used to understand a text. What is broadcast in another language is checked by somebody who speaks it.

## Chatbots
You may ask CopperChat for ideas and headlines. Do not paste manuscripts that are not published yet, names of sources, or personal data of listeners. ChatGPT and other public chatbots are not permitted on work computers.

## Training
Before you get an account you take the course “AI in the newsroom” (two hours, online). It is repeated every second year. Ask Sanna Lind for a place.
`,
  'incidents.md': `---
title: Procedure for AI incidents
version: "1.0"
status: approved
---
# Procedure for AI incidents

## First steps
1. Stop it: take the item off air or switch the system off.
2. Tell the duty editor by phone, 0300 100 200.
3. Report it to the assistant in Slack within 4 hours.
4. Keep the recording and the prompts; do not delete anything.

## Afterwards
Within ten working days the owner of the system writes down the root cause and what is changed so that it does not happen again. Sanna Lind closes the incident.
`,
  'suppliers.csv': `Supplier,System,Purpose,Contract until,Data stored in,Contact
Nordtext AB,ScribeNord,transcription of interviews,2027-06-30,Sweden,Per Ask
Copper Labs,CopperChat,writing assistant,2026-12-31,Ireland,Olov Berg
VoxMade,Nora voice,night traffic bulletins,2028-01-31,Finland,Lina Roos
TrueLens,PicCheck,checking of pictures,2027-02-28,Germany,Lina Roos
`,
};
