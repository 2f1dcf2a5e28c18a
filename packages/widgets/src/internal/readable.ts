/** They turn the words beside them around; what people read has no need of them. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** An answer whose texts can stand beside ours: without the characters that change the direction of what is around. */
export function readable<Answer>(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(BIDI_CONTROLS, '') : value,
  );
}
