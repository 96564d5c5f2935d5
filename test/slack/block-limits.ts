import type { types } from '@slack/bolt';

/**
 * Slack's limits once more, written from its documentation and apart from the code under test, as a check that says
 * what is wrong with a message.
 */
export function messageProblems(text: string, blocks: readonly types.KnownBlock[]): string[] {
  const problems: string[] = [];
  const want = (fine: boolean, problem: string): void => {
    if (!fine) problems.push(problem);
  };
  want(text.length > 0 && text.length <= 4000, `text of ${String(text.length)}`);
  want(blocks.length > 0 && blocks.length <= 50, `${String(blocks.length)} blocks`);
  const ids = blocks.flatMap((block) => (block.block_id === undefined ? [] : [block.block_id]));
  want(new Set(ids).size === ids.length && ids.every((id) => id.length <= 255), 'block ids');
  for (const block of blocks) problems.push(...blockProblems(block));
  return problems;
}

function blockProblems(block: types.KnownBlock): string[] {
  switch (block.type) {
    case 'section':
      return textProblems('section', block.text, 3000);
    case 'header':
      return textProblems('header', block.text, 150);
    case 'context':
      return [
        ...(block.elements.length >= 1 && block.elements.length <= 10 ? [] : ['context elements']),
        ...block.elements.flatMap((element) =>
          'text' in element ? textProblems('context', element, 3000) : [],
        ),
      ];
    case 'context_actions':
      return [
        ...(block.elements.length >= 1 && block.elements.length <= 5 ? [] : ['context actions']),
        ...block.elements.flatMap(contextActionProblems),
      ];
    case 'divider':
      return [];
    case 'actions': {
      const ids = block.elements.map((element) => element.action_id ?? '');
      return [
        ...(ids.length >= 1 && ids.length <= 25 ? [] : [`${String(ids.length)} actions`]),
        ...(new Set(ids).size === ids.length ? [] : ['action ids are not unique']),
        ...(ids.every((id) => id.length >= 1 && id.length <= 255) ? [] : ['length of action ids']),
        ...block.elements.flatMap(elementProblems),
      ];
    }
    default:
      return [`unexpected block ${block.type}`];
  }
}

function contextActionProblems(element: types.ContextActionsBlockElement): string[] {
  if (element.type !== 'feedback_buttons') return [`unexpected element ${element.type}`];
  return [element.positive_button, element.negative_button].flatMap((thumb) => [
    ...textProblems('thumb', thumb.text, 75),
    ...((thumb.accessibility_label ?? '').length <= 75 ? [] : ['thumb label']),
    ...(thumb.value.length >= 1 && thumb.value.length <= 2000 ? [] : ['thumb value']),
  ]);
}

function elementProblems(element: types.ActionsBlock['elements'][number]): string[] {
  switch (element.type) {
    case 'button':
      return [
        ...textProblems('button', element.text, 75),
        ...((element.value ?? '').length <= 2000 ? [] : ['button value']),
      ];
    case 'static_select':
      return [
        ...textProblems('placeholder', element.placeholder, 150),
        ...optionsProblems(element.options ?? [], 100),
      ];
    case 'datepicker':
      return [
        ...textProblems('placeholder', element.placeholder, 150),
        ...(/^(\d{4}-\d{2}-\d{2})?$/.test(element.initial_date ?? '') ? [] : ['initial date']),
      ];
    case 'users_select':
      return textProblems('placeholder', element.placeholder, 150);
    default:
      return [`unexpected element ${element.type}`];
  }
}

export function optionsProblems(options: readonly types.Option[], most: number): string[] {
  const values = options.map((option) => option.value ?? '');
  return [
    ...(options.length >= 1 && options.length <= most ? [] : [`${String(options.length)} options`]),
    ...(values.every((value) => value.length >= 1 && value.length <= 150) ? [] : ['option values']),
    ...(new Set(values).size === values.length ? [] : ['option values are not unique']),
    ...options.flatMap((option) => textProblems('option', option.text, 75)),
  ];
}

export function textProblems(
  where: string,
  object: { readonly text: string } | undefined,
  longest: number,
): string[] {
  const text = object?.text ?? '';
  const problems: string[] = [];
  if (text.length < 1 || text.length > longest) problems.push(`${where} of ${String(text.length)}`);
  if (!text.isWellFormed()) problems.push(`${where} is not Unicode`);
  return problems;
}

/** Every text that a reader sees in the blocks. */
export function shownTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : shownTexts(inner),
  );
}
