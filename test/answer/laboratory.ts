/** Another organization's documents, in other words and with other tables than the example's. */
export const LABORATORY = {
  'deviations.md': `---
title: "Handling of AI deviations"
version: "3"
status: "approved"
---

# Handling of AI deviations

## 2 Classes of deviations

| Class | Meaning | Answer within |
|---|---|---|
| A grave | a result for a patient was wrong | 2 hours |
| B noticeable | a result came late | 3 days |
| C slight | nobody noticed | 30 days |

## 3 Who to tell

Tell the shift leader on extension 512; at night call the pathologist on duty on 030 555 0199.

## 4 Never do

- Send slides to a public model.
- Report a finding that no person has seen.
`,
  'people.md': `---
title: "People of the laboratory"
version: "1"
status: "approved"
---

# People of the laboratory

## 1 Who does what

| Function | Name | Tasks |
|---|---|---|
| Quality and safety lead | Ines Okafor, ines@lab.example | Keeps the register |
| Head of pathology | Bo Lindqvist | Signs reports |
`,
  'partners.md': `---
title: "Partners"
version: "1"
status: "approved"
audience: "managers"
---

# Partners

## 1 Partners by weight

| Group | Partners today |
|---|---|
| 1 | Cellvision, Stainbot |
| 2 | Frostlab |
`,
};
