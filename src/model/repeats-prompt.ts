/** So many words in the same order are no chance. */
const RUN = 7;

/** Whether a text says our own instructions, rather than anything that was found. */
export function repeatsPrompt(text: string, prompt: string): boolean {
  const words = plainWords(text);
  const said = ` ${plainWords(prompt).join(' ')} `;
  for (let at = 0; at + RUN <= words.length; at += 1)
    if (said.includes(` ${words.slice(at, at + RUN).join(' ')} `)) return true;
  return false;
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
