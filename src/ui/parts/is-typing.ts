/** Inputs that take no text: keys pressed on them may mean something else. */
const WITHOUT_TEXT = new Set(["radio", "checkbox", "button", "submit", "range"]);

/** Whether keys that are pressed there are meant as text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName);
}
