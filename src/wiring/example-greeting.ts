/** What to try in the example workspace, for the person who started it. */
export function exampleGreeting(url: string): readonly string[] {
  return [
    '',
    `The AIMS assistant is ready: ${url}`,
    '',
    'Open it in a browser. You are Priya Raman, the AIMS manager of an example company. Three things to try:',
    '  1. In #general, ask:           @aims which control covers event logs?',
    '  2. In #ai-governance, report:  @aims log an incident: the support chatbot insulted a customer yesterday around 3pm',
    '  3. Under “Direct messages” open Priya Raman, your own conversation with aims: answer the weekly review there.',
    '',
    'Ctrl-C ends it.',
  ];
}
