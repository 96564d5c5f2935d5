/** A document, as Markdown, that says how long event logs are kept: 24 months. */
export const LOGGING_STANDARD = `---
title: Logging standard
status: approved
audience: all
---
# Logging standard

Event logs of every AI system are kept for 24 months. Whoever owns the system checks the logs every month. Logs are deleted after that.
`;
