/** A refusal's sentences in the parts a notice shows: what happened, then what is safe and what to do. */
export function twoParts(message: string): { title: string; text: string } {
  const end = message.indexOf('. ');
  return end < 0
    ? { title: message, text: '' }
    : { title: message.slice(0, end + 1), text: message.slice(end + 2) };
}
